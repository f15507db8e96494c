/** Delegations with the names that held on a day, and the members of the Council, as meeting-service told them. */
package org.opendebate.compilations.register;
