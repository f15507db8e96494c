package org.opendebate.documents.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses outside and the pictures that one part of the package leads to. */
final class Links {

    private final String prefix;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();

    Links(String prefix) {
        this.prefix = prefix;
    }

    String id(String href) {
        return ids.computeIfAbsent(href, unseen -> prefix + (ids.size() + 1));
    }

    /** The id of the relationship to a picture's part. */
    String picture(String part) {
        return pictures.computeIfAbsent(part, unseen -> prefix + "Picture" + (pictures.size() + 1));
    }

    boolean isEmpty() {
        return ids.isEmpty() && pictures.isEmpty();
    }

    void write(Xml xml) {
        pictures.forEach((part, id) ->
                xml.empty("Relationship", "Id", id, "Type", Word.RELATIONSHIPS + "/image", "Target", part));
        ids.forEach((href, id) -> xml.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                Word.RELATIONSHIPS + "/hyperlink",
                "Target",
                href,
                "TargetMode",
                "External"));
    }
}
