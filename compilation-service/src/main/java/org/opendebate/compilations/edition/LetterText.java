package org.opendebate.compilations.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import org.opendebate.kit.storage.Sha256;

/**
 * The covering letter of an edition.
 *
 * @param text a line for each paragraph, then two for the signature; without the title, whose date only publication
 *     settles
 * @param template the version of the template that wrote it; 0 for the one that comes with the service
 */
@Embeddable
public record LetterText(
        @Column(name = "letter_text") String text,
        @Column(name = "letter_template") int template) {

    /** Of the text in UTF-8. */
    public String sha256() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
