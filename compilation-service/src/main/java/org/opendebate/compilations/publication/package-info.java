/** Publishes a draft under a symbol, once. */
package org.opendebate.compilations.publication;
