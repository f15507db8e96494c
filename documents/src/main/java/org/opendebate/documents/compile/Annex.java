package org.opendebate.documents.compile;

import java.util.Optional;

/**
 * One annex.
 *
 * @param number from 1
 * @param eId {@code annex_1}
 * @param label {@code Annex I}
 * @param title {@code Statement by the Permanent Representative of the Niger to the United Nations, NAME}
 * @param original {@code [Original: French]}, where its language differs from the document's
 */
public record Annex(
        int number, String eId, String label, String title, Optional<String> original, Contribution contribution) {}
