/** The letter that announced a meeting, published with its annex and its enclosure as a document of its own. */
package org.opendebate.compilations.announcement;
