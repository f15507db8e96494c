/** A client of the gateway as a mission's system could be one: calls that are repeated, files, signatures. No meeting, no stack. */
package org.opendebate.local.client;
