package org.opendebate.compilations.edition;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a statement became, or a paper behind a letter.
 *
 * @param number from 1
 * @param eId the annex's identifier in the Akoma Ntoso form: {@code annex_1}
 * @param label {@code Annex IV}
 * @param title {@code Statement by the Permanent Representative of the Niger to the United Nations, NAME}
 * @param placedAs the part of the document that it stands in: {@code briefing}, {@code council-member},
 *     {@code national}; of a paper, which it is
 * @param statementId null of a paper
 * @param sha256 of the model that was compiled
 * @param picturedBecause why the PDF shows the annex as a picture of its text, which is then attached; null where it
 *     does not
 * @param tier of a member of the Council by protocol, from 0; null in editions of before it was kept, as is the next
 * @param sortKey by which it stands among others of its part and tier
 */
@Embeddable
public record PlacedAnnex(
        int number,
        String eId,
        String label,
        String title,
        UUID statementId,
        int version,
        String placedAs,
        String sha256,
        String picturedBecause,
        Integer tier,
        String sortKey) {}
