package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.model.Footnote;

/** Notes carry the marks that a reader of the Word file sees. */
class NoteNumbersTest {

    private static final String NOTE = "<w:r><w:footnoteReference w:id='2'/></w:r>";
    private static final String ENDNOTE = "<w:r><w:endnoteReference w:id='2'/></w:r>";

    @TempDir
    Path folder;

    @Test
    void withoutAWordFootnotesAreCountedInArabicNumbersAndEndnotesInRomanOnes() throws IOException {
        assertEquals(List.of("1", "2", "i", "ii"), marks("", p(r("x") + NOTE + NOTE + ENDNOTE + ENDNOTE)));
    }

    @Test
    void theFileSaysHowItsNotesAreCounted() throws IOException {
        String settings = "<w:footnotePr><w:numFmt w:val='upperLetter'/><w:numStart w:val='3'/></w:footnotePr>"
                + "<w:endnotePr><w:numFmt w:val='decimal'/></w:endnotePr>";

        assertEquals(List.of("C", "D", "1"), marks(settings, p(r("x") + NOTE + NOTE + ENDNOTE)));
    }

    @Test
    void aSectionSaysOtherwise() throws IOException {
        String settings = "<w:footnotePr><w:numFmt w:val='chicago'/></w:footnotePr>";

        List<String> marks = marks(
                settings,
                p("<w:pPr>" + section("<w:numFmt w:val='lowerRoman'/>") + "</w:pPr>" + r("one") + NOTE + NOTE)
                        + p(r("two") + NOTE)
                        + p("<w:pPr>" + section("") + "</w:pPr>" + r("three") + NOTE)
                        + p(r("four") + NOTE)
                        + section("<w:numFmt w:val='decimal'/><w:numRestart w:val='eachSect'/>"));

        assertEquals(List.of("i", "ii", "‡", "§", "1"), marks);
    }

    @Test
    void numbersThatDependOnPagesAreTold() throws IOException {
        String settings = "<w:footnotePr><w:numRestart w:val='eachPage'/></w:footnotePr>";

        ReadOutcome.Read read = read(settings, p(r("x") + NOTE + NOTE));

        assertEquals(List.of("1", "2"), marks(read));
        assertEquals(
                List.of("note-numbers"),
                read.findings().stream().map(Finding::ruleId).toList());
    }

    @Test
    void aNoteWithASignOfItsOwnIsNotCounted() throws IOException {
        String own = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r>";

        assertEquals(List.of("1", "*", "2"), marks("", p(r("x") + NOTE + own + NOTE)));
    }

    private static String section(String notes) {
        return "<w:sectPr><w:footnotePr>" + notes + "</w:footnotePr></w:sectPr>";
    }

    private List<String> marks(String settings, String body) throws IOException {
        return marks(read(settings, body));
    }

    private static List<String> marks(ReadOutcome.Read read) {
        return read.text().notes().stream().map(Footnote::marker).toList();
    }

    private ReadOutcome.Read read(String settings, String body) throws IOException {
        Docx docx = Docx.ofBody(body)
                .footnotes("<w:footnote w:id='2'>" + p(r("below")) + "</w:footnote>")
                .endnotes("<w:endnote w:id='2'>" + p(r("at the end")) + "</w:endnote>")
                .relate("settings", "settings.xml")
                .part("word/settings.xml", "<w:settings xmlns:w='" + Docx.W + "'>" + settings + "</w:settings>");
        return assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(docx.write(folder)));
    }
}
