/** The events that the seal listens to. */
package org.opendebate.statements.seal.messaging;
