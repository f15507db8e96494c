package org.opendebate.statements.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;

/** A statement's text, from its model. */
@ApplicationScoped
public class StatementTexts {

    /** UTF-8. */
    public byte[] plain(byte[] model) {
        return PlainText.of(text(model)).getBytes(StandardCharsets.UTF_8);
    }

    static StatementText text(byte[] model) {
        try {
            return AknReader.read(new ByteArrayInputStream(model));
        } catch (IOException e) {
            throw new UncheckedIOException("a model cannot be read", e);
        }
    }
}
