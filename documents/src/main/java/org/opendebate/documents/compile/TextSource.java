package org.opendebate.documents.compile;

import org.opendebate.documents.model.StatementText;

/**
 * Where a contribution's text comes from: given, or read anew whenever a form of the document reaches its annex, so that
 * a compilation need not hold all texts at once.
 */
@FunctionalInterface
public interface TextSource {

    /** The same text at every call; a failure to read it is an {@link java.io.UncheckedIOException}. */
    StatementText text();

    static TextSource of(StatementText text) {
        return new Given(text);
    }

    /** A text that is held. */
    record Given(StatementText text) implements TextSource {}
}
