/** What a library keeps of a published document in each of its languages. */
package org.opendebate.compilations.library;
