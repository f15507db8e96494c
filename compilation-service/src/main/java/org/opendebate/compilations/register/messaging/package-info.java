/** Reads the register's events. */
package org.opendebate.compilations.register.messaging;
