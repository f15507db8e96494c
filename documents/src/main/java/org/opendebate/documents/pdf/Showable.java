package org.opendebate.documents.pdf;

import java.util.List;
import org.opendebate.documents.compile.Compilation;

/**
 * A compilation whose own words can all be set.
 *
 * @param fallbacks where a character gave way to its number
 */
record Showable(Compilation compilation, List<PdfReport.Fallback> fallbacks) {}
