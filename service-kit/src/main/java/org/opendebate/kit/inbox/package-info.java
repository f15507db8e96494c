/**
 * The inbox: events applied once per aggregate and in order, in the transaction of their effect; what became of those that
 * could not be; and read models that are made anew from their topics.
 */
package org.opendebate.kit.inbox;
