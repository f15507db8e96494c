package org.opendebate.compilations.letter.web;

import java.time.Instant;
import java.util.List;
import org.opendebate.compilations.letter.ChangeTemplate;
import org.opendebate.compilations.letter.KeptTemplate;

/**
 * A version of a template.
 *
 * @param version 0 for the template that comes with the service
 * @param text one line is one paragraph
 * @param changedAt null for version 0
 * @param sample the paragraphs that it writes for an invented debate
 */
public record LetterTemplateView(
        String organ,
        String language,
        int version,
        String text,
        String sha256,
        Instant changedAt,
        List<String> sample) {

    static LetterTemplateView of(KeptTemplate template) {
        return new LetterTemplateView(
                template.organ(),
                template.language(),
                template.version(),
                template.text(),
                template.sha256(),
                template.changedAt(),
                ChangeTemplate.sample(template).paragraphs());
    }
}
