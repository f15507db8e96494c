package org.opendebate.documents.language;

import org.opendebate.documents.model.Language;

/** What {@link LanguageDetector} makes of a text. */
public sealed interface Detection {

    /** One of the six official languages, for sure. */
    record Official(Language language) implements Detection {}

    /**
     * For sure none of the six.
     *
     * @param name in English, as it stands in a sentence: {@code Portuguese}, {@code a language in Greek letters}
     */
    record Foreign(String name) implements Detection {}

    /** Too short, or too much like several languages: a name, a number, a heading of two words. */
    record Unsure() implements Detection {}
}
