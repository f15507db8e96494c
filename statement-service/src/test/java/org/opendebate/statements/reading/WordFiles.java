package org.opendebate.statements.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    static byte[] of(String body) throws IOException {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + SCHEMAS + "package/2006/content-types'/>",
                "_rels/.rels",
                "<Relationships xmlns='" + SCHEMAS + "package/2006/relationships'><Relationship Id='r' Type='" + SCHEMAS
                        + "officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w='" + SCHEMAS + "wordprocessingml/2006/main'><w:body>" + body
                        + "</w:body></w:document>");
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
