package org.opendebate.documents.letter;

/**
 * A line of a PDF, or a paragraph of a Word file.
 *
 * @param text as it stands, not blank
 * @param place {@code page 1, line 7}, {@code paragraph 7}
 * @param folded the text as it is compared, see {@link Folding}
 */
record LetterLine(String text, String place, String folded) {

    /** Of a longer line no more is read: nothing that is looked for stands so far inside one. */
    private static final int MOST = 1_000;

    static LetterLine of(String text, String place) {
        String read = text.strip();
        if (read.length() > MOST) {
            read = read.substring(0, Character.isHighSurrogate(read.charAt(MOST - 1)) ? MOST - 1 : MOST);
        }
        return new LetterLine(read, place, Folding.of(read));
    }
}
