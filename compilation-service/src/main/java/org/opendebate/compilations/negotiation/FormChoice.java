package org.opendebate.compilations.negotiation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.compilations.edition.Form;
import org.opendebate.kit.http.Accept;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** What the caller wants to see: the facts as JSON, or one of the forms. */
public sealed interface FormChoice {

    /** The facts. */
    record Json() implements FormChoice {}

    /**
     * The document itself.
     *
     * @param volume from 1
     */
    record Rendition(Form form, int volume) implements FormChoice {}

    /**
     * Reads {@code ?format=}, or else Accept (RFC 9110, 12.5.1).
     *
     * @param format null where the caller named none
     * @param volume of the form; null for the first
     * @param jsonFirst what is preferred where the caller takes anything
     * @throws Refusal 400 for a format that does not exist, 406 when nothing accepted is offered
     */
    static FormChoice of(String format, Integer volume, HttpHeaders headers, boolean jsonFirst) {
        FormChoice choice = format == null || format.isBlank()
                ? accepted(headers.getAcceptableMediaTypes(), jsonFirst)
                : named(format);
        return volume != null && choice instanceof Rendition(Form form, int first)
                ? new Rendition(form, volume)
                : choice;
    }

    private static FormChoice named(String format) {
        return format.equals("json")
                ? new Json()
                : Form.ofCode(format)
                        .<FormChoice>map(form -> new Rendition(form, 1))
                        .orElseThrow(() -> Refusal.of(KitProblems.INVALID_FIELD, "There is no such format.")
                                .rule("format")
                                .found(format)
                                .expected("json, "
                                        + Stream.of(Form.values())
                                                .map(Form::code)
                                                .collect(Collectors.joining(", "))));
    }

    private static List<FormChoice> offers(boolean jsonFirst) {
        List<FormChoice> offers = new ArrayList<>(Stream.of(Form.values())
                .map(form -> (FormChoice) new Rendition(form, 1))
                .toList());
        offers.add(jsonFirst ? 0 : offers.size(), new Json());
        return offers;
    }

    static FormChoice accepted(List<MediaType> ranges, boolean jsonFirst) {
        List<FormChoice> offers = offers(jsonFirst);
        List<String> mediaTypes = offers.stream().map(FormChoice::mediaType).toList();
        return Accept.best(ranges, mediaTypes)
                .map(mediaTypes::indexOf)
                .map(offers::get)
                .orElseThrow(() -> Refusal.of(KitProblems.NOT_ACCEPTABLE, "None of the accepted forms is offered.")
                        .found(String.join(
                                ", ",
                                ranges.stream()
                                        .map(range -> range.getType() + "/" + range.getSubtype())
                                        .toList()))
                        .expected(String.join(", ", mediaTypes)));
    }

    private static String mediaType(FormChoice choice) {
        return switch (choice) {
            case Json json -> MediaType.APPLICATION_JSON;
            case Rendition(Form form, int volume) -> form.mediaType();
        };
    }
}
