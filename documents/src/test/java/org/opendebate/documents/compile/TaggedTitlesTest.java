package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.akn.Profile;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.model.Language;

/** A title that was given in another language than the document's carries its language in what is published. */
class TaggedTitlesTest {

    private static final String TITLE = "Under-Secretary-General for the Support of the Operations";

    private static Compilation compilation() {
        return Compilations.start()
                .in(Language.FR)
                .briefing("b1", "Ann First", TITLE)
                .assemble();
    }

    @Test
    void inTheHtml() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlWriter.compilation(compilation(), out);

        Element heading = Jsoup.parse(out.toString(StandardCharsets.UTF_8)).selectFirst("h2#annex_1__heading");

        assertEquals("Annexe I Exposé d’Ann First, " + TITLE, heading.text());
        assertEquals(TITLE, heading.selectFirst("span[lang=en]").text());
    }

    @Test
    void inTheAkomaNtoso() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollectionWriter.write(compilation(), out);

        Profile.validate(new ByteArrayInputStream(out.toByteArray()));
        String written = out.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains("<span xml:lang=\"en\">" + TITLE + "</span></heading>"), written);
    }

    @Test
    void inTheWordFile() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(compilation(), out);

        String document = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                document = entry.getName().equals("word/document.xml")
                        ? new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        : document;
            }
        }
        assertTrue(
                document.matches("(?s).*<w:lang [^>]*w:val=\"en[^>]*/></w:rPr><w:t[^>]*>" + TITLE + "</w:t>.*"),
                document);
    }
}
