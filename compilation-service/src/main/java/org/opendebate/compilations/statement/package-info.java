/** What statement-service told of statements, before and beside the seal. */
package org.opendebate.compilations.statement;
