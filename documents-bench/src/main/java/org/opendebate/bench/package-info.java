/**
 * Measures the document engine beside its peers on the same files in one run. What is measured here is run as a user runs
 * it; nothing of the engine may depend on this module or its peers.
 */
package org.opendebate.bench;
