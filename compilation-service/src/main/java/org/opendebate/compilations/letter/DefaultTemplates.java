package org.opendebate.compilations.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates that come with the service: they say what the document engine says by itself. */
public final class DefaultTemplates {
    private DefaultTemplates() {}

    /** Version 0. @param language an official one */
    public static KeptTemplate of(String organ, String language) {
        try (InputStream in = DefaultTemplates.class.getResourceAsStream("covering-letter-" + language + ".txt")) {
            return new KeptTemplate(organ, language, 0, new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the covering letter's template in " + language + " cannot be read", e);
        }
    }
}
