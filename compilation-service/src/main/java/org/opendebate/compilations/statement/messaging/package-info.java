/** Reads the statements' events. */
package org.opendebate.compilations.statement.messaging;
