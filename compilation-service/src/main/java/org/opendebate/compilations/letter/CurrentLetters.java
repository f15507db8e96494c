package org.opendebate.compilations.letter;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes by the current versions. */
@ApplicationScoped
class CurrentLetters implements Letters {
    private final LetterTemplates templates;

    CurrentLetters(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Written write(String organ, String language, LetterData data) {
        return Letters.write(templates.current(organ, language), data);
    }
}
