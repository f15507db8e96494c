/** Reads the seals' events. */
package org.opendebate.compilations.seal.messaging;
