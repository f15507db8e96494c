package org.opendebate.compilations.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.documents.compile.LetterFacts;

/** Writes by the current versions. */
@ApplicationScoped
class CurrentLetters implements Letters {
    private final LetterTemplates templates;

    CurrentLetters(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Written write(String organ, String language, LetterFacts data) {
        return Letters.write(templates.current(organ, language), data);
    }
}
