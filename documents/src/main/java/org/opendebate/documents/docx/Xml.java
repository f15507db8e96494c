package org.opendebate.documents.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements, attributes and text, escaped; the caller minds the schema. */
final class Xml {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Xml(Writer out) {
        this.out = out;
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** @param attributes names and values in turn */
    Xml start(String name, String... attributes) {
        tag(name, attributes);
        raw(">");
        open.push(name);
        return this;
    }

    Xml empty(String name, String... attributes) {
        tag(name, attributes);
        raw("/>");
        return this;
    }

    /** An element whose one attribute is {@code w:val}. */
    Xml val(String name, String value) {
        return empty(name, "w:val", value);
    }

    Xml end() {
        raw("</");
        raw(open.pop());
        raw(">");
        return this;
    }

    Xml text(String text) {
        escape(text, false);
        return this;
    }

    /** A field with the result that stands there until it is updated. */
    Xml field(String instruction, String result) {
        beginField(instruction);
        start("w:r").element("w:t", result).end();
        return endField();
    }

    /** What follows is the result of the field, until {@link #endField}. */
    Xml beginField(String instruction) {
        start("w:r").empty("w:fldChar", "w:fldCharType", "begin").end();
        start("w:r")
                .element("w:instrText", " " + instruction + " ", "xml:space", "preserve")
                .end();
        return start("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
    }

    Xml endField() {
        return start("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
    }

    Xml element(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end();
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tag(String name, String... attributes) {
        raw("<");
        raw(name);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ");
            raw(attributes[i]);
            raw("=\"");
            escape(attributes[i + 1], true);
            raw("\"");
        }
    }

    private void escape(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : null;
                case '\t' -> attribute ? "&#9;" : null;
                case '\n' -> attribute ? "&#10;" : null;
                case '\r' -> "&#13;";
                default -> null;
            };
            if (escaped != null) {
                raw(text.substring(from, i));
                raw(escaped);
                from = i + 1;
            }
        }
        raw(text.substring(from));
    }

    private void raw(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
