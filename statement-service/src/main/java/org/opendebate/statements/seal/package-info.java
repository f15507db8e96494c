/**
 * The seal: ends the review of a meeting's statements and lists every one of them. Holds the meeting's row exclusively,
 * where a change of a statement holds it shared.
 */
package org.opendebate.statements.seal;
