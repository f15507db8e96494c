package org.opendebate.compilations.edition;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a statement became.
 *
 * @param number from 1
 * @param eId the annex's identifier in the Akoma Ntoso form: {@code annex_1}
 * @param label {@code Annex IV}
 * @param title {@code Statement by the Permanent Representative of the Niger to the United Nations, NAME}
 * @param placedAs the part of the document that it stands in: {@code briefing}, {@code council-member},
 *     {@code national}
 * @param sha256 of the model that was compiled
 * @param picturedBecause why the PDF shows the annex as a picture of its text, which is then attached; null where it
 *     does not
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
        String picturedBecause) {}
