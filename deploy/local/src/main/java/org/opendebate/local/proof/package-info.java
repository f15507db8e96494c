/** Proves, from files in a folder alone, what a delegation or a reader was given; no stack, and none of the programs that made them. */
package org.opendebate.local.proof;
