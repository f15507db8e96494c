package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** What the author set as endnotes are endnotes: at the end of their annex, and counted apart from the footnotes. */
class EndnotesTest {

    private static final String DOCUMENT = "word/document.xml";

    private final Package docx = docx();

    @Test
    void eachKindStandsInItsOwnPartAndIsReferredToAsSuch() {
        assertEquals(List.of("1"), docx.values(DOCUMENT, "w:footnoteReference", "w:id"));
        assertEquals(List.of("1", "2"), docx.values(DOCUMENT, "w:endnoteReference", "w:id"));
        assertEquals("At the foot.", texts("word/footnotes.xml"));
        assertEquals("At the end. * Marked.", texts("word/endnotes.xml"));
        assertEquals(1, docx.all("word/endnotes.xml", "w:endnoteRef").size());
    }

    @Test
    void theyAreCountedAnewAndShownAtTheEndOfEverySection() {
        assertEquals(List.of("sectEnd"), docx.values("word/settings.xml", "w:pos", "w:val"));
        assertEquals(
                docx.all(DOCUMENT, "w:sectPr").size(),
                docx.all(DOCUMENT, "w:endnotePr").size());
    }

    private String texts(String part) {
        StringBuilder text = new StringBuilder();
        docx.all(part, "w:t").forEach(found -> text.append(found.getTextContent()));
        return text.toString().strip();
    }

    private static NoteRef note(String id, String marker, Footnote.Kind kind, String text) {
        return new NoteRef(new Footnote(id, marker, kind, List.of(Paragraph.of(Direction.LTR, Text.of(text)))));
    }

    /** With a footnote and two endnotes, of which one has a mark of its author's own. */
    static StatementText text() {
        return new StatementText(
                Language.EN,
                List.of(Paragraph.of(
                        Direction.LTR,
                        Text.of("First"),
                        note("en1", "1", Footnote.Kind.ENDNOTE, "At the end. "),
                        Text.of("second"),
                        note("fn1", "1", Footnote.Kind.FOOTNOTE, "At the foot."),
                        Text.of("third"),
                        note("en2", "*", Footnote.Kind.ENDNOTE, "Marked."))));
    }

    private static Package docx() {
        try {
            return Package.read(DocxWriterTest.docx(Compilations.start()
                    .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text())
                    .assemble()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
