/** Work done in the background: one step after another, woken after commits. */
package org.opendebate.compilations.work;
