/** One rendering of a compilation in all its forms. */
package org.opendebate.compilations.edition;
