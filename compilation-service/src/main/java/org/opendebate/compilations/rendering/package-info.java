/** The one place that calls the document engine. */
package org.opendebate.compilations.rendering;
