/** The inbox: events applied once per aggregate and in order, in the transaction of their effect. */
package org.opendebate.kit.inbox;
