package org.opendebate.statements.statement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.opendebate.kit.http.Accept;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.reading.StatementTexts;

/** The forms in which a statement's text is given: chosen by ?format=, else by Accept. */
@ApplicationScoped
class TextForms {
    private final StatementTexts texts;

    TextForms(StatementTexts texts) {
        this.texts = texts;
    }

    /** A form; the first is given to whoever accepts anything. */
    enum Form {
        AKN("akn", MediaTypes.AKN, MediaTypes.AKN),
        HTML("html", MediaType.TEXT_HTML, MediaType.TEXT_HTML + ";charset=UTF-8"),
        PLAIN("plain", MediaType.TEXT_PLAIN, MediaType.TEXT_PLAIN + ";charset=UTF-8"),
        /** The words with their structure, as docs/compile.md tells. */
        CONTENT("content", MediaTypes.CONTENT, MediaTypes.CONTENT);

        private final String wire;
        private final String offered;
        private final String mediaType;

        Form(String wire, String offered, String mediaType) {
            this.wire = wire;
            this.offered = offered;
            this.mediaType = mediaType;
        }

        String wire() {
            return wire;
        }

        String mediaType() {
            return mediaType;
        }
    }

    static Form chosen(String format, List<MediaType> accepted) {
        if (format != null) {
            return Arrays.stream(Form.values())
                    .filter(form -> form.wire.equals(format) || form.offered.equals(format))
                    .findFirst()
                    .orElseThrow(() -> notOffered(format));
        }
        return Accept.best(
                        accepted,
                        Arrays.stream(Form.values()).map(form -> form.offered).toList())
                .flatMap(best -> Arrays.stream(Form.values())
                        .filter(form -> form.offered.equals(best))
                        .findFirst())
                .orElseThrow(() ->
                        notOffered(accepted.stream().map(MediaType::toString).collect(Collectors.joining(", "))));
    }

    byte[] write(byte[] model, Form form, String title) {
        return switch (form) {
            case AKN -> model;
            case HTML -> texts.html(model, title);
            case PLAIN -> texts.plain(model);
            case CONTENT -> texts.content(model);
        };
    }

    private static Refusal notOffered(String asked) {
        return Refusal.of(KitProblems.NOT_ACCEPTABLE, "The text is not given in this form.")
                .found(asked)
                .expected(Arrays.stream(Form.values())
                        .map(form -> form.wire + " (" + form.offered + ")")
                        .collect(Collectors.joining(", ")));
    }
}
