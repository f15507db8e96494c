package org.opendebate.documents.pdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packages that the engine and its fonts come from: with them and the same input come the same bytes. */
public final class EnginePackages {

    private EnginePackages() {}

    /**
     * The version of each, by its npm name; each is pinned in {@code package.json}, and its content by the lock file.
     *
     * @param typstHome the folder that the build fills with the engine and its fonts
     */
    public static SortedMap<String, String> in(Path typstHome) throws IOException {
        SortedMap<String, String> versions = new TreeMap<>();
        try (JsonParser json =
                new JsonFactory().createParser(typstHome.resolve("package.json").toFile())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT && "dependencies".equals(json.currentName())) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        versions.put(json.currentName(), json.nextTextValue());
                    }
                }
            }
        }
        return versions;
    }
}
