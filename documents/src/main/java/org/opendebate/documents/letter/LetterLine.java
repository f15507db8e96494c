package org.opendebate.documents.letter;

/**
 * A line of a PDF, or a paragraph of a Word file.
 *
 * @param text as it stands, not blank
 * @param place {@code page 1, line 7}, {@code paragraph 7}
 * @param folded the text as it is compared, see {@link Folding}
 */
record LetterLine(String text, String place, String folded) {

    static LetterLine of(String text, String place) {
        return new LetterLine(text.strip(), place, Folding.of(text));
    }
}
