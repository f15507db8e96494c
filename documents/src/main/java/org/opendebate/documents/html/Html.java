package org.opendebate.documents.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes HTML elements; every text and attribute is escaped here and nowhere else. */
final class Html {

    /** What stands inside an element. */
    interface Content {
        void write() throws IOException;
    }

    private final Writer out;

    Html(OutputStream stream) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    void doctype() throws IOException {
        out.write("<!DOCTYPE html>\n");
    }

    /** @param attributes names and values in turn; a null value is left out */
    void element(String name, Content content, String... attributes) throws IOException {
        open(name, attributes);
        content.write();
        out.write("</");
        out.write(name);
        out.write('>');
    }

    void element(String name, String text, String... attributes) throws IOException {
        element(name, () -> text(text), attributes);
    }

    /** An element that has no content and no end. */
    void open(String name, String... attributes) throws IOException {
        out.write('<');
        out.write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.write(' ');
                out.write(attributes[i]);
                out.write("=\"");
                escape(attributes[i + 1]);
                out.write('"');
            }
        }
        out.write('>');
    }

    void text(String text) throws IOException {
        escape(text);
    }

    /** A style sheet of our own; never foreign text. */
    void style(String css) throws IOException {
        out.write("<style>\n");
        out.write(css);
        out.write("</style>\n");
    }

    void newLine() throws IOException {
        out.write('\n');
    }

    void flush() throws IOException {
        out.flush();
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                default -> out.write(c);
            }
        }
    }
}
