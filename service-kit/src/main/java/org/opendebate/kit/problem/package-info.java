/** Refusals and their form on the wire: application/problem+json (RFC 9457). No problem of a particular service lives here. */
package org.opendebate.kit.problem;
