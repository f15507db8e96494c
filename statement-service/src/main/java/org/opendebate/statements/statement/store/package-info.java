/** Statements in PostgreSQL. */
package org.opendebate.statements.statement.store;
