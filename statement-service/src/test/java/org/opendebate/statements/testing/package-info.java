/** A debate for the tests of this service: its meeting and register as events, its files, its requests. */
package org.opendebate.statements.testing;
