/** The presidency signs the covering letter of a draft. */
package org.opendebate.compilations.signing;
