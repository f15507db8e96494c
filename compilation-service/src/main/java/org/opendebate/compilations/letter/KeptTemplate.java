package org.opendebate.compilations.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.opendebate.kit.storage.Sha256;

/**
 * A version of a template.
 *
 * @param language code of the API: {@code fr}
 * @param version from 1; 0 for the template that comes with the service
 * @param changedAt when the version was written; null for version 0
 */
public record KeptTemplate(String organ, String language, int version, String text, Instant changedAt) {

    /** Of the text in UTF-8. */
    public String sha256() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
