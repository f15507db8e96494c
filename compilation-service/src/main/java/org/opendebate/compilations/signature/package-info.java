/** Who signed which covering letter, and whether the signature stands. */
package org.opendebate.compilations.signature;
