/** The sealed lists of statements: what a compilation is made of, and nothing else. */
package org.opendebate.compilations.seal;
