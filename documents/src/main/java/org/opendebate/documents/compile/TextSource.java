package org.opendebate.documents.compile;

import java.util.List;
import java.util.function.Supplier;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/**
 * Where a contribution's text comes from: given, or read anew whenever a form of the document reaches its annex, so that
 * a compilation need not hold all texts at once.
 */
public interface TextSource {

    /** The same text at every call; a failure to read it is an {@link java.io.UncheckedIOException}. */
    StatementText text();

    /** The languages of {@link StatementText#languages()}, without reading the text again. */
    List<Language> languages();

    static TextSource of(StatementText text) {
        return new Given(text);
    }

    /** A text that is held. */
    record Given(StatementText text) implements TextSource {
        @Override
        public List<Language> languages() {
            return text.languages();
        }
    }

    /** A text that was read once, and is read again by the reading. */
    record Kept(List<Language> languages, Supplier<StatementText> reading) implements TextSource {
        public Kept {
            languages = List.copyOf(languages);
        }

        @Override
        public StatementText text() {
            return reading.get();
        }
    }
}
