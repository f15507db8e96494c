package org.opendebate.documents.compile;

import java.util.List;
import java.util.Optional;

/**
 * The letter at the head of the document, by which its annexes are transmitted.
 *
 * @param designation what the document is to another: {@code Addendum}
 * @param paragraphs empty where the letter was given
 * @param signature none where the letter was given, and none on a corrigendum
 * @param given the letter as a text of its own
 */
public record CoveringLetter(
        String title,
        Optional<String> designation,
        List<String> paragraphs,
        Optional<Signature> signature,
        Optional<GivenLetter> given) {
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
        if (given.isPresent() && (signature.isPresent() || !paragraphs.isEmpty())) {
            throw new IllegalArgumentException("CoveringLetter: a given letter has its own paragraphs and signature");
        }
    }

    /** What is signed: a line for each paragraph, then two for the signature, where there is one; without the title. */
    public String text() {
        String words = String.join("\n", paragraphs);
        return signature
                .map(name -> words + "\n" + name.signed() + "\n" + name.capacity())
                .orElse(words);
    }
}
