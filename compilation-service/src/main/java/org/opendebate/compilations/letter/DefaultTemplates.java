package org.opendebate.compilations.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.opendebate.compilations.organ.OrganFacts;

/** The templates that come with the service: they say what the document engine says by itself. */
public final class DefaultTemplates {
    private DefaultTemplates() {}

    /** An organ that the document engine knows has templates with every case and article of its name; any other the ones for any. */
    private static String file(String organ, String language) {
        return "covering-letter-" + (OrganFacts.isWorded(organ) ? "" : "any-") + language + ".txt";
    }

    /** Version 0. @param language an official one */
    public static KeptTemplate of(String organ, String language) {
        try (InputStream in = DefaultTemplates.class.getResourceAsStream(file(organ, language))) {
            return new KeptTemplate(organ, language, 0, new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the covering letter's template in " + language + " cannot be read", e);
        }
    }
}
