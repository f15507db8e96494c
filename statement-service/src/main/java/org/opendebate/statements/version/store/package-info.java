/** Versions in PostgreSQL. */
package org.opendebate.statements.version.store;
