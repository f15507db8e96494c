/** Measures the running stack beside a floor: the least that any system would have to do for the same promise. */
package org.opendebate.bench.stack;
