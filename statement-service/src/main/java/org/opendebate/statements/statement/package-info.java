/**
 * Statements: their versions and states, and what is done with them. Knows nothing of the web or of the broker's client;
 * what is read from files comes from the reading package.
 */
package org.opendebate.statements.statement;
