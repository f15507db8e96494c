package org.opendebate.documents.compile;

import java.util.List;

/** The letter by which the President transmits the annexes. */
public record CoveringLetter(String title, List<String> paragraphs, Signature signature) {

    /**
     * The signature, at the end side of the line.
     *
     * @param mark {@code (Signed)}
     * @param nameFirst whether the mark follows the name, as in Chinese
     * @param capacity {@code President of the Security Council}
     */
    public record Signature(String mark, String name, boolean nameFirst, String capacity) {

        /** The first of its two lines, as plain text: {@code (Signed) Name}. */
        public String signed() {
            return nameFirst ? name + " " + mark : mark + " " + name;
        }
    }

    public CoveringLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What is signed: a line for each paragraph, then two for the signature; without the title. */
    public String text() {
        return String.join("\n", paragraphs) + "\n" + signature.signed() + "\n" + signature.capacity();
    }
}
