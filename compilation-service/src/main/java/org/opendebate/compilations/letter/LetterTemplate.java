package org.opendebate.compilations.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolvers;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.opendebate.documents.compile.LetterFacts;

/**
 * A template that may be used: one line is one paragraph. The engine behind it knows {@code if} and {@code for}, and
 * resolves the names of {@link LetterNames} only: it includes nothing, calls nothing, and finds no property of anything.
 * How much work a rendering can be is bounded by the length of the template times the length of the longest list, since
 * a {@code for} goes through one of the lists and has none within.
 */
final class LetterTemplate {
    /** In characters. A letter of three paragraphs in four variants has about 3,000. */
    static final int LONGEST_TEMPLATE = 16_000;
    /** In characters. The names of 193 delegations in a sentence have about 3,000. */
    static final int LONGEST_LETTER = 64_000;

    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper("if", new IfSectionHelper.Factory())
            .addSectionHelper("for", new LoopSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapperResolver())
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();

    private final Template template;

    private LetterTemplate(Template template) {
        this.template = template;
    }

    /**
     * Reads a template, and tries it.
     *
     * @throws TemplateFault for one that cannot be used
     */
    static LetterTemplate of(String text) {
        if (text.length() > LONGEST_TEMPLATE) {
            throw new TemplateFault(
                    0, "It has " + text.length() + " characters; the most is " + LONGEST_TEMPLATE + ".");
        }
        refuseControls(text);
        LetterTemplate made = new LetterTemplate(parse(text));
        TemplateRules.check(made.template);
        for (LetterFacts sample : Samples.all()) {
            made.paragraphs(sample);
        }
        return made;
    }

    private static Template parse(String text) {
        try {
            return ENGINE.parse(text);
        } catch (TemplateException e) {
            throw fault(e);
        }
    }

    /** What no form of the document can show: XML has no place for it. */
    private static void refuseControls(String text) {
        int line = 1;
        for (int c : text.codePoints().toArray()) {
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (control || half || (c & 0xFFFE) == 0xFFFE) {
                throw new TemplateFault(line, "It has U+%04X, which is no character of a text.".formatted(c));
            }
            line += c == '\n' ? 1 : 0;
        }
    }

    /**
     * The letter's paragraphs; not empty.
     *
     * @throws TemplateFault if the letter gets too long, or has no paragraph
     */
    List<String> paragraphs(LetterFacts data) {
        TemplateInstance instance = template.instance();
        LetterNames.of(data).forEach(instance::data);
        StringBuilder letter = new StringBuilder();
        try {
            instance.consume(part -> append(letter, part)).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw fault(e.getCause());
        } catch (TemplateException e) {
            throw fault(e);
        }
        List<String> paragraphs = letter.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (paragraphs.isEmpty()) {
            throw new TemplateFault(0, "A letter has no paragraph.");
        }
        return paragraphs;
    }

    private static void append(StringBuilder letter, String part) {
        if (letter.length() + part.length() > LONGEST_LETTER) {
            throw new TemplateFault(0, "A letter gets longer than " + LONGEST_LETTER + " characters.");
        }
        letter.append(part);
    }

    private static TemplateFault fault(Throwable failure) {
        return switch (failure) {
            case TemplateFault fault -> fault;
            case TemplateException e ->
                new TemplateFault(e.getOrigin() == null ? 0 : e.getOrigin().getLine(), e.getMessage());
            default -> throw new IllegalStateException("a covering letter cannot be rendered", failure);
        };
    }
}
