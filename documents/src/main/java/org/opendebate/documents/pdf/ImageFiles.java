package org.opendebate.documents.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opendebate.documents.model.Image;

/** The pictures of a document, each once: laid beside the template as files under these names. */
final class ImageFiles {

    private final Map<String, String> names = new LinkedHashMap<>();

    String name(Image.Type type, String content) {
        return names.computeIfAbsent(content, unseen -> "image" + (names.size() + 1) + "." + type.extension());
    }

    /** The content of each file in Base64, by its name. */
    Map<String, Object> files() {
        Map<String, Object> files = new LinkedHashMap<>();
        names.forEach((content, name) -> files.put(name, content));
        return files;
    }
}
