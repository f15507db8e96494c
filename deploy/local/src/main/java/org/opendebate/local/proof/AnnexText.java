package org.opendebate.local.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An annex as one form has it.
 *
 * @param eId {@code annex_1}
 * @param title in the document's language; empty where the form does not tell it apart
 * @param lines of the text, each a paragraph, heading or note, without generated numbers and marks of notes
 */
record AnnexText(String eId, String title, List<String> lines) {

    AnnexText {
        lines = List.copyOf(lines);
    }

    /** How often each letter and digit stands in it: the same in forms that order notes and cells in different ways. */
    Map<Integer, Long> letters() {
        Map<Integer, Long> counts = new TreeMap<>();
        for (String line : lines) {
            Letters.of(line).codePoints().forEach(letter -> counts.merge(letter, 1L, Long::sum));
        }
        return counts;
    }

    /** The letters of all lines one after another. */
    String run() {
        StringBuilder run = new StringBuilder();
        lines.forEach(line -> run.append(Letters.of(line)));
        return run.toString();
    }
}
