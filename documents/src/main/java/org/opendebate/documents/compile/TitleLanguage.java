package org.opendebate.documents.compile;

import java.util.Optional;
import java.util.Set;
import org.opendebate.documents.language.LanguageDetector;
import org.opendebate.documents.model.Language;

/** In which language a speaker's title was given; nobody says it. */
final class TitleLanguage {

    private TitleLanguage() {}

    /**
     * By its letters, and among languages of the same letters by its words.
     *
     * @param document the language of the document, in which titles are asked for
     * @param statement the language that the statement was given in
     * @return empty when nothing speaks against the document's language
     */
    static Optional<Language> of(String title, Language document, Language statement) {
        Set<Language> possible = LanguageDetector.withLettersOf(title);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Optional<Language> told = LanguageDetector.among(title, possible, document);
        if (told.isPresent() || possible.contains(document)) {
            return told;
        }
        return Optional.of(
                possible.contains(statement)
                        ? statement
                        : possible.contains(Language.EN)
                                ? Language.EN
                                : possible.iterator().next());
    }
}
