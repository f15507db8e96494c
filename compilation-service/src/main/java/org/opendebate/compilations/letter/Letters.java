package org.opendebate.compilations.letter;

import java.util.List;
import org.opendebate.documents.compile.LetterFacts;

/** Writes the paragraphs of covering letters. */
public interface Letters {

    /**
     * @throws UnwritableLetter if the template that is current writes no letter for this debate
     */
    Written write(String organ, String language, LetterFacts data);

    /**
     * A letter's paragraphs.
     *
     * @param paragraphs not empty
     * @param template the version of the template
     */
    record Written(List<String> paragraphs, int template) {}

    /** By the templates that come with the service. */
    static Letters byDefault() {
        return (organ, language, data) -> write(DefaultTemplates.of(organ, language), data);
    }

    static Written write(KeptTemplate template, LetterFacts data) {
        try {
            return new Written(LetterTemplate.of(template.text()).paragraphs(data), template.version());
        } catch (TemplateFault e) {
            throw new UnwritableLetter(template, e);
        }
    }
}
