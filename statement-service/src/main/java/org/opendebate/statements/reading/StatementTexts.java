package org.opendebate.statements.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;

/** The forms of a statement's text, all from its model. */
@ApplicationScoped
public class StatementTexts {

    /** UTF-8. */
    public byte[] plain(byte[] model) {
        return PlainText.of(text(model)).getBytes(StandardCharsets.UTF_8);
    }

    /** The words with their structure as JSON, UTF-8. */
    public byte[] content(byte[] model) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            JsonWriter.statement(text(model), json);
        } catch (IOException e) {
            throw new UncheckedIOException("a statement's text cannot be written as JSON", e);
        }
        return json.toByteArray();
    }

    /** A page, UTF-8. */
    public byte[] html(byte[] model, String title) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            HtmlWriter.statement(text(model), title, page);
        } catch (IOException e) {
            throw new UncheckedIOException("a statement's page cannot be written", e);
        }
        return page.toByteArray();
    }

    static StatementText text(byte[] model) {
        try {
            return AknReader.read(new ByteArrayInputStream(model));
        } catch (IOException e) {
            throw new UncheckedIOException("a model cannot be read", e);
        }
    }
}
