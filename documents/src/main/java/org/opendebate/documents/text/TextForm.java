package org.opendebate.documents.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.compile.SpecimenMark;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;

/** The forms in which one text is shown, all from its model; the first for whoever takes any. */
public enum TextForm {
    AKN("akn", "application/akn+xml"),
    HTML("html", "text/html"),
    PLAIN("plain", "text/plain"),
    /** The words with their structure, as docs/compile.md tells. */
    CONTENT("content", "application/vnd.opendebate.content+json");

    private final String wire;
    private final String mediaType;

    TextForm(String wire, String mediaType) {
        this.wire = wire;
        this.mediaType = mediaType;
    }

    /** As {@code ?format=} names it. */
    public String wire() {
        return wire;
    }

    /** With its character set where the type does not fix it. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** Without its character set, which is UTF-8 for all. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<TextForm> ofWire(String wire) {
        return Arrays.stream(values()).filter(form -> form.wire.equals(wire)).findFirst();
    }

    public static Optional<TextForm> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }

    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(TextForm::mediaType).toList();
    }

    /**
     * What a model says, in UTF-8.
     *
     * @param model Akoma Ntoso, which is given as it is
     * @param title over the page; the other forms have none
     */
    public byte[] write(byte[] model, String title) {
        return write(model, title, false);
    }

    /**
     * The same of a specimen, which every other form than the model says.
     *
     * @param specimen false for no mark
     */
    public byte[] write(byte[] model, String title, boolean specimen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (this == AKN) {
                return model;
            }
            StatementText text = AknReader.read(new ByteArrayInputStream(model));
            Optional<String> mark = specimen ? Optional.of(SpecimenMark.in(text.language())) : Optional.empty();
            switch (this) {
                case HTML -> HtmlWriter.statement(text, title, mark, out);
                case CONTENT -> JsonWriter.statement(text, mark, out);
                default ->
                    out.write((mark.map(said -> said + "\n\n").orElse("") + PlainText.of(text))
                            .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a text says cannot be written as " + wire, e);
        }
        return out.toByteArray();
    }
}
