package org.opendebate.documents.compile;

import java.util.Optional;
import org.opendebate.documents.model.Language;

/**
 * The masthead as it is read.
 *
 * @param organization {@code United Nations}
 * @param symbol {@code S/2021/501}; empty while the document is provisional
 * @param status what stands in the symbol's place while there is none
 * @param organ {@code Security Council}
 * @param distribution {@code Distr.: General}
 * @param date {@code 28 May 2021}
 * @param version the name of the document's language, where it is not the original
 * @param original {@code Original: English}
 * @param language that distribution, date, version and original are written in: Arabic, Chinese and Russian documents
 *     have them in English
 * @param emblem stands before the organ
 * @param jobNumber {@code 21-06914 (E)}, at the foot of the first page; empty while none is given
 */
public record MastheadText(
        String organization,
        Optional<String> symbol,
        String status,
        String organ,
        String distribution,
        String date,
        Optional<String> version,
        String original,
        Language language,
        Optional<Picture> emblem,
        Optional<String> jobNumber) {

    /**
     * What is seen, and what is said to who does not see it.
     *
     * @param alternative in the document's language
     */
    public record Picture(Emblem emblem, String alternative) {}
}
