package org.opendebate.compilations.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.opendebate.compilations.manifest.SignedManifest;

/**
 * A published document.
 *
 * @param seal the number of the seal that it was made from
 * @param publishedAt by the business clock
 */
public record DocumentFacts(
        DocumentSymbol symbol,
        UUID meetingId,
        int seal,
        UUID edition,
        LocalDate letterDate,
        LocalDate documentDate,
        Instant publishedAt,
        SignedManifest manifest) {

    /** Its path in this API. */
    public String path() {
        return "/api/v1/documents/" + symbol;
    }
}
