package org.opendebate.local.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word file around some markup, put together by hand. */
public final class WordFile {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** @param body of {@code w:body}; the prefix w is bound */
    public WordFile(String body) {
        parts.put(
                "[Content_Types].xml",
                DECLARATION + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put("_rels/.rels", relationships("officeDocument", "word/document.xml", ""));
        parts.put(
                "word/document.xml",
                DECLARATION + "<w:document xmlns:w=\"" + MAIN + "\"><w:body>" + body + "</w:body></w:document>");
    }

    /** A paragraph of one run. */
    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** With macros. */
    public WordFile macros() {
        parts.put("word/vbaProject.bin", "not really one");
        parts.put(
                "word/_rels/document.xml.rels",
                relationships(
                        "vbaProject", "vbaProject.bin", "http://schemas.microsoft.com/office/2006/relationships/"));
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relationships(String type, String target, String namespace) {
        return DECLARATION + "<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"rId1\" Type=\""
                + (namespace.isEmpty() ? OFFICE + "/" : namespace) + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }
}
