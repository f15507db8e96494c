package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** Pictures in a statement, and references from one place of it to another. */
class PicturesTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";

    @Test
    void pictureThatIsShownTwiceIsOneFileWithTwoNumbers() throws Exception {
        byte[] png = Emblems.png(40, 20, BufferedImage.TYPE_3BYTE_BGR);
        Image image = Image.of(Image.Type.PNG, png, "Two rivers", 60, 30);
        Footnote note = new Footnote(
                "fn1", "1", Footnote.Kind.FOOTNOTE, List.of(Paragraph.of(Direction.LTR, Text.of("See "), image)));

        Package docx = docx(Paragraph.of(Direction.LTR, image, new NoteRef(note)));

        assertEquals(Set.of("word/media/image1.png"), docx.pictures().keySet());
        assertArrayEquals(png, docx.pictures().get("word/media/image1.png"));
        assertEquals(List.of("Two rivers"), docx.values(DOCUMENT, "wp:docPr", "descr"));
        assertEquals(List.of("1"), docx.values(DOCUMENT, "wp:docPr", "id"));
        assertEquals(List.of("2"), docx.values(NOTES, "wp:docPr", "id"));
        assertEquals(
                List.of("media/image1.png"), docx.values("word/_rels/footnotes.xml.rels", "Relationship", "Target"));
    }

    @Test
    void referenceLeadsToTheBookmarkOfItsOwnAnnex() throws Exception {
        Package docx = docx(
                Paragraph.of(Direction.LTR, new Anchor("a1"), Text.of("Said here.")),
                Paragraph.of(Direction.LTR, new Reference("a1", List.of(Text.of("As said")))));

        List<String> names = docx.values(DOCUMENT, "w:bookmarkStart", "w:name");
        List<String> numbers = docx.values(DOCUMENT, "w:bookmarkStart", "w:id");
        assertEquals("annex_1_a1", names.getLast());
        assertEquals(
                "annex_1_a1", docx.values(DOCUMENT, "w:hyperlink", "w:anchor").getLast());
        assertEquals(numbers.size(), Set.copyOf(numbers).size());
    }

    private static Package docx(Paragraph... paragraphs) throws Exception {
        return Package.read(DocxWriterTest.docx(Compilations.start()
                .national(
                        "KEN",
                        Author.Kind.MEMBER_STATE,
                        "Kenya",
                        "Kenya",
                        new StatementText(Language.EN, List.of(paragraphs)))
                .assemble()));
    }
}
