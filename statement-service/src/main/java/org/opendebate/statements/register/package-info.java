/** What this service knows of delegations and the Council's membership, from the register's events. */
package org.opendebate.statements.register;
