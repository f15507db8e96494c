/** Carries one admitted request to its service and the answer back, as a stream with limits; never holds a whole body. */
package org.opendebate.gateway.relay;
