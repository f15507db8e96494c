package org.opendebate.statements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementReaderTest {

    private static final String SCHEMAS = "http://schemas.openxmlformats.org/";

    @TempDir
    Path folder;

    @Test
    void aFileThatShowsNoTextIsNoStatement() throws IOException {
        Reading reading = new StatementReader().read(file("<w:p/>"), "en");

        Reading.Observation why =
                assertInstanceOf(Reading.Refused.class, reading).why();
        assertEquals("no-text", why.rule());
        assertNotNull(why.remedy());
    }

    @Test
    void aFileWithTextIsRead() throws IOException {
        Reading reading = new StatementReader().read(file("<w:p><w:r><w:t>Two words</w:t></w:r></w:p>"), "en");

        assertEquals(2, assertInstanceOf(Reading.Read.class, reading).count());
    }

    private Path file(String body) throws IOException {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + SCHEMAS + "package/2006/content-types'/>",
                "_rels/.rels",
                "<Relationships xmlns='" + SCHEMAS + "package/2006/relationships'><Relationship Id='r' Type='" + SCHEMAS
                        + "officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w='" + SCHEMAS + "wordprocessingml/2006/main'><w:body>" + body
                        + "</w:body></w:document>");
        Path file = folder.resolve("statement.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
