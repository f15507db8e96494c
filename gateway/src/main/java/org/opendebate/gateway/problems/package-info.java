/** The gateway's own refusals, as problem details (RFC 9457). What a service refuses passes through untouched. */
package org.opendebate.gateway.problems;
