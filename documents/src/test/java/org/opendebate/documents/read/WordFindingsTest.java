package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;

/** What is in a file and not in its text is told. */
class WordFindingsTest {

    @TempDir
    Path folder;

    @Test
    void picturesObjectsCommentsAndHeadersAreTold() throws IOException {
        Docx docx = Docx.ofBody(
                        p(
                                r("text")
                                        + "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='A map'/></wp:inline></w:drawing></w:r>"
                                        + "<w:r><w:object><o:OLEObject ProgID='Excel.Sheet'/></w:object></w:r><w:r><w:commentReference w:id='0'/></w:r>"))
                .relate("comments", "comments.xml")
                .part(
                        "word/comments.xml",
                        "<w:comments xmlns:w='" + Docx.W + "'><w:comment w:author='A'>" + p(r("why?"))
                                + "</w:comment><w:comment w:author='B'>" + p(r("so")) + "</w:comment></w:comments>")
                .header(p(r("Check against delivery")) + p(r("page 1")));

        ReadOutcome.Read read = read(docx);

        assertEquals(
                Set.of("drawing-without-text", "embedded-object", "comments", "header-footer-text"),
                Set.copyOf(rules(read)));
        String found = read.findings().toString();
        assertTrue(found.contains("A map"), found);
        assertTrue(found.contains("2 of 2 people, with 6 characters"), found);
        assertTrue(found.contains("25 characters that are not read: “Check against delivery page 1”"), found);
    }

    @Test
    void namesInThePropertiesAreToldAndNotRepeated() throws IOException {
        String kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Docx docx = Docx.ofBody(p(r("text")))
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='a' Type='" + kinds
                                + "officeDocument' Target='word/document.xml'/><Relationship Id='b' Type='" + kinds
                                + "metadata/core-properties' Target='core.xml'/><Relationship Id='c' Type='" + kinds
                                + "extended-properties' Target='app.xml'/></Relationships>")
                .part("core.xml", "<c><creator>A. Person</creator><lastModifiedBy/></c>")
                .part("app.xml", "<c><Company>Mission</Company></c>");

        ReadOutcome.Read read = read(docx);

        assertEquals(List.of("names-in-properties"), rules(read));
        assertEquals(
                "The file's properties name people: author, company.",
                read.findings().getFirst().found());
    }

    @Test
    void brokenPartsBesideTheTextDoNotKeepItFromBeingRead() throws IOException {
        Docx docx = Docx.ofBody(p(r("text")))
                .header("")
                .part("word/header1.xml", "<w:hdr")
                .relate("comments", "comments.xml")
                .part("word/comments.xml", "no")
                .relate("settings", "settings.xml")
                .part("word/settings.xml", "<a><b></a>");

        assertEquals("text\n", PlainText.of(read(docx).text()));
    }

    @Test
    void hiddenTextIsNotReadButTold() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(r("Seen") + r("<w:vanish/>", " unseen"))));

        assertEquals("Seen\n", PlainText.of(read.text()));
        assertEquals(List.of("hidden-text"), rules(read));
        assertEquals("paragraph 1", read.findings().getFirst().place());
    }

    @Test
    void aLanguageThatTheLettersCannotBeIsTold() throws IOException {
        Docx docx = Docx.ofBody(p(r("We thank the President.")));

        ReadOutcome.Read read =
                assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(docx.write(folder), Language.RU));

        assertEquals(List.of("language-differs"), rules(read));
    }

    private ReadOutcome.Read read(Docx docx) throws IOException {
        Path file = docx.write(folder);
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file));
        assertEquals(Optional.empty(), Conservation.check(file, read.text()));
        return read;
    }

    private static List<String> rules(ReadOutcome.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }
}
