package org.opendebate.meetings.meeting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Makes small papers, sound and hostile. */
final class PaperFiles {
    private static final String SCHEMAS = "http://schemas.openxmlformats.org/";

    private PaperFiles() {}

    static byte[] word(String body) {
        return word("", body);
    }

    static byte[] word(String prolog, String body) {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + SCHEMAS + "package/2006/content-types'/>",
                "_rels/.rels",
                "<Relationships xmlns='" + SCHEMAS + "package/2006/relationships'><Relationship Id='r' Type='" + SCHEMAS
                        + "officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                prolog + "<w:document xmlns:w='" + SCHEMAS + "wordprocessingml/2006/main'><w:body>" + body
                        + "</w:body></w:document>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] pdf() {
        return pdf(new PDDocument());
    }

    static byte[] pdfThatRuns(String script) {
        PDDocument document = new PDDocument();
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
        return pdf(document);
    }

    private static byte[] pdf(PDDocument empty) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = empty) {
            document.addPage(new PDPage());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
