package org.opendebate.documents.pdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written: for the manifest, and for whoever wants to say on which page an annex begins.
 *
 * @param volumes at least one
 * @param fallbacks what could not be set as it is; empty when all could
 * @param versions what the pages depend on besides the text: the version of each package of the engine and its fonts, by its
 *     npm name, and of {@code pdfbox}
 */
public record PdfReport(List<Volume> volumes, List<Fallback> fallbacks, SortedMap<String, String> versions) {

    /**
     * One file.
     *
     * @param number from 1
     * @param pages how many it has
     * @param firstPages the page on which each annex of the volume begins, from 1, by its eId, in their order
     */
    public record Volume(int number, int pages, Map<String, Integer> firstPages) {

        public Volume {
            firstPages = Collections.unmodifiableMap(new LinkedHashMap<>(firstPages));
        }

        /** {@code volume-1.pdf}. */
        public String fileName() {
            return "volume-" + number + ".pdf";
        }
    }

    /**
     * What could not be set.
     *
     * @param eId of the annex; empty for the covering letter
     * @param label {@code Annex IV}, or {@code covering letter}
     * @param reason why
     * @param pictured true when the annex is there as a picture with its text attached; false when only a name or a title
     *     holds a character that no font has, and shows its number in brackets instead
     */
    public record Fallback(String eId, String label, String reason, boolean pictured) {}

    public PdfReport {
        volumes = List.copyOf(volumes);
        fallbacks = List.copyOf(fallbacks);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /** The page on which each annex begins, from 1, by its eId; empty when there are several volumes, each with its own. */
    public Map<String, Integer> firstPages() {
        return volumes.size() == 1 ? volumes.getFirst().firstPages() : Map.of();
    }
}
