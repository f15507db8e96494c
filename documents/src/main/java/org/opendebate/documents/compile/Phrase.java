package org.opendebate.documents.compile;

import java.util.Optional;
import org.opendebate.documents.model.Language;

/**
 * Words of the document.
 *
 * @param text not empty
 * @param language where it is another than the document's
 */
public record Phrase(String text, Optional<Language> language) {

    public Phrase {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Phrase: must not be empty");
        }
    }
}
