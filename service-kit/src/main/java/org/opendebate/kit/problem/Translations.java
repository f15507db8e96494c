package org.opendebate.kit.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the sentences of this program are called in the other languages: of each language, the files of that name of all
 * modules on the class path, from the English words to the others.
 */
final class Translations {
    private static final String FOLDER = "META-INF/opendebate/sentences/";
    private static final Map<String, Map<String, String>> READ = read();

    private Translations() {}

    /** @return empty where the sentence has no translation */
    static Optional<String> of(String english, String language) {
        return Optional.ofNullable(READ.get(language).get(english));
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> read = new HashMap<>();
        for (String language : Interpreter.LANGUAGES) {
            read.put(language, language.equals(Interpreter.ENGLISH) ? Map.of() : read(language));
        }
        return Map.copyOf(read);
    }

    private static Map<String, String> read(String language) {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> sentences = new HashMap<>();
        try {
            for (URL file :
                    Collections.list(Translations.class.getClassLoader().getResources(FOLDER + language + ".json"))) {
                try (InputStream in = file.openStream()) {
                    sentences.putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sentences);
    }
}
