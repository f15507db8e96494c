/** From a seal to a draft: the state of each meeting's compilation, what is still missing, and the work. */
package org.opendebate.compilations.drafting;
