package org.opendebate.documents.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses outside that one part of the package leads to. */
final class Links {

    private final String prefix;
    private final Map<String, String> ids = new LinkedHashMap<>();

    Links(String prefix) {
        this.prefix = prefix;
    }

    String id(String href) {
        return ids.computeIfAbsent(href, unseen -> prefix + (ids.size() + 1));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    void write(Xml xml) {
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
