/** The organs whose documents are published, as the register tells them. */
package org.opendebate.compilations.organ;
