package org.opendebate.statements.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the smallest Word files. */
public final class WordFiles {

    private static final String SCHEMAS = "http://schemas.openxmlformats.org/";

    private WordFiles() {}

    public static byte[] saying(String words) throws IOException {
        return of("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>");
    }

    /** As Word 97 to 2003 writes it, as far as anybody looks: the head of an OLE file, and the name of its text's stream. */
    public static byte[] old() {
        return ole("WordDocument");
    }

    public static byte[] withAPassword() {
        return ole("EncryptedPackage");
    }

    private static byte[] ole(String stream) {
        byte[] file = new byte[20_000];
        byte[] head = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(head, 0, file, 0, head.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    public static byte[] withMacros() throws IOException {
        return of("<w:p><w:r><w:t>Words.</w:t></w:r></w:p>", Map.of("word/vbaProject.bin", "macros"));
    }

    /** With one more part, whatever it holds. */
    public static byte[] with(String part, byte[] content) throws IOException {
        return of(
                "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>",
                Map.of(part, new String(content, StandardCharsets.US_ASCII)));
    }

    static byte[] of(String body) throws IOException {
        return of(body, Map.of());
    }

    private static byte[] of(String body, Map<String, String> more) throws IOException {
        Map<String, String> parts = new HashMap<>(more);
        parts.putAll(Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + SCHEMAS + "package/2006/content-types'/>",
                "_rels/.rels",
                "<Relationships xmlns='" + SCHEMAS + "package/2006/relationships'><Relationship Id='r' Type='" + SCHEMAS
                        + "officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w='" + SCHEMAS + "wordprocessingml/2006/main'><w:body>" + body
                        + "</w:body></w:document>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
