/** The objects in this service's own bucket, kept once by their hash, and the copying of statements into it. */
package org.opendebate.compilations.holding;
