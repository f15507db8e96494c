package org.opendebate.compilations.letter;

import java.util.List;

/** Writes the paragraphs of covering letters. */
public interface Letters {

    /**
     * @throws UnwritableLetter if the template that is current writes no letter for this debate
     */
    Written write(String organ, String language, LetterData data);

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

    static Written write(KeptTemplate template, LetterData data) {
        try {
            return new Written(LetterTemplate.of(template.text()).paragraphs(data), template.version());
        } catch (TemplateFault e) {
            throw new UnwritableLetter(template, e);
        }
    }
}
