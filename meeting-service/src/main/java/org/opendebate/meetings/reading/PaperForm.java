package org.opendebate.meetings.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;

/** The forms in which it is shown what was read of a paper, all from its model; the first for whoever takes any. */
public enum PaperForm {
    AKN("akn", "application/akn+xml"),
    HTML("html", "text/html"),
    PLAIN("plain", "text/plain"),
    /** The words with their structure, as docs/compile.md tells. */
    CONTENT("content", "application/vnd.opendebate.content+json");

    private final String wire;
    private final String mediaType;

    PaperForm(String wire, String mediaType) {
        this.wire = wire;
        this.mediaType = mediaType;
    }

    /** As {@code ?format=} names it. */
    public String wire() {
        return wire;
    }

    /** Without its character set, which is UTF-8 for all. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<PaperForm> ofWire(String wire) {
        return Arrays.stream(values()).filter(form -> form.wire.equals(wire)).findFirst();
    }

    public static Optional<PaperForm> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }

    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(PaperForm::mediaType).toList();
    }

    /**
     * What a model says, in UTF-8.
     *
     * @param title over the page; the other forms have none
     */
    public byte[] write(byte[] model, String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (this) {
                case AKN -> out.write(model);
                case HTML -> HtmlWriter.statement(text(model), title, out);
                case PLAIN -> out.write(PlainText.of(text(model)).getBytes(StandardCharsets.UTF_8));
                case CONTENT -> JsonWriter.statement(text(model), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a paper says cannot be written as " + wire, e);
        }
        return out.toByteArray();
    }

    private static StatementText text(byte[] model) throws IOException {
        return AknReader.read(new ByteArrayInputStream(model));
    }
}
