package org.opendebate.documents.compile;

import java.util.Optional;
import org.opendebate.documents.model.StatementText;

/**
 * A letter that came as a text of its own, signature and all.
 *
 * @param original {@code [Original: Chinese]}, where it is in another language than the document's
 */
public record GivenLetter(TextSource source, Optional<String> original) {

    public StatementText text() {
        return source.text();
    }
}
