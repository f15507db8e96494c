package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.documents.read.Docx.field;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** What stands in a text besides characters: places, references to them, page breaks, fields of forms, notes' marks. */
class WordMarksTest {

    private static final String PAGE = "<w:r><w:br w:type='page'/></w:r>";

    @TempDir
    Path folder;

    @Test
    void bookmarksThatSomethingLeadsToAreAnchors() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(bookmark("_GoBack")
                + bookmark("unused")
                + p(bookmark("_Ref7") + r("Said"))
                + p("<w:hyperlink w:anchor='_Ref7'>" + r("first") + "</w:hyperlink>" + r(" ")
                        + field(" REF _Ref7 \\h ", "second") + r(" ") + field("HYPERLINK \\l \"_Ref7\"", "third")
                        + r(" ")
                        + "<w:fldSimple w:instr=' PAGEREF _Ref7 '>" + r("4") + "</w:fldSimple>" + r(" ")
                        + field(" REF nowhere ", "fifth"))));

        assertEquals(
                List.of(
                        Paragraph.of(Direction.LTR, new Anchor("a1"), Text.of("Said")),
                        Paragraph.of(
                                Direction.LTR,
                                reference("first"),
                                Text.of(" "),
                                reference("second"),
                                Text.of(" "),
                                reference("third"),
                                Text.of(" "),
                                reference("4"),
                                Text.of(" fifth"))),
                read.text().blocks());
    }

    @Test
    void aPlaceInAParagraphWithoutTextIsInTheNextOne() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(bookmark("b"))
                + bookmark("c")
                + p(PAGE)
                + p(r("  text"))
                + p("<w:hyperlink w:anchor='c'>" + r("c") + "</w:hyperlink><w:hyperlink w:anchor='b'>" + r("b")
                        + "</w:hyperlink>")));

        assertEquals(
                Paragraph.of(Direction.LTR, new Anchor("a1"), new Anchor("a2"), new PageBreak(), Text.of("text")),
                read.text().blocks().getFirst());
    }

    @Test
    void theLawTellsSignsOfSymbolFontsFromEachOther() throws IOException {
        Path file = Docx.ofBody(p(sign("Symbol", "F061")
                        + sign("Symbol", "62")
                        + sign("Wingdings", "F0FC")
                        + sign("Wingdings", "FD")
                        + sign("Wingdings", "F012")))
                .write(folder);

        assertEquals(Optional.empty(), Conservation.check(file, said("αβ✓☒□")));
        assertTrue(Conservation.check(file, said("βα✓☒□")).isPresent());
        assertTrue(Conservation.check(file, said("αβ☒✓□")).isPresent());
        assertTrue(Conservation.check(file, said("α✓β☒□")).isPresent());
        assertTrue(Conservation.check(file, said("αβ✓□☒")).isPresent());
    }

    private static String sign(String font, String code) {
        return "<w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>";
    }

    private static StatementText said(String text) {
        return new StatementText(Language.EN, List.of(Paragraph.of(Direction.LTR, Text.of(text))));
    }

    /** Each by a table of its own; where the law has no sign, it takes any. */
    @Test
    void theLawAndTheReaderAgreeOnEverySignOfSymbolFonts() throws IOException {
        for (String font : List.of("Symbol", "Wingdings", "Wingdings 2", "Webdings", "Arial")) {
            StringBuilder signs = new StringBuilder();
            for (int code = 0x20; code <= 0xFF; code++) {
                signs.append(sign(font, Integer.toHexString(0xF000 + code)));
                signs.append(r("<w:rFonts w:ascii='" + font + "'/>", "&#x" + Integer.toHexString(0xF000 + code) + ";"));
            }
            ReadOutcome.Read read = read(Docx.ofBody(p(r("x") + signs)));

            assertTrue(
                    read.findings().stream()
                            .noneMatch(finding -> finding.ruleId().equals("text-not-conserved")),
                    font);
        }
    }

    @Test
    void aNumberWithoutTextIsSeenAndReadAndOneThatIsHiddenIsNot() throws IOException {
        String numbered = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>%s</w:pPr>";
        ReadOutcome.Read read = read(Docx.ofBody(p(r("First:"))
                        + p(numbered.formatted(""))
                        + p(numbered.formatted("<w:outlineLvl w:val='0'/>"))
                        + p(numbered.formatted("<w:rPr><w:vanish/></w:rPr>"))
                        + p(numbered.formatted("") + r("text")))
                .numbering("<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                        + "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"));

        assertEquals("First:\n1. \n2. \n4. text\n", PlainText.of(read.text()));
    }

    @Test
    void pageBreaksAreMarksAndOthersAreNewLines() throws IOException {
        ReadOutcome.Read read =
                read(Docx.ofBody(p(r("one") + PAGE + r("two") + "<w:r><w:br w:type='column'/></w:r>" + r("three"))
                        + p(PAGE)
                        + p(r("four"))));

        assertEquals("one\ntwo\nthree\nfour\n", PlainText.of(read.text()));
        assertEquals(
                Paragraph.of(Direction.LTR, new PageBreak(), Text.of("four")),
                read.text().blocks().getLast());
    }

    @Test
    void aNoteThatTwoMarksReferToHasItsAnchorOnce() throws IOException {
        String reference = "<w:r><w:footnoteReference w:id='2'/></w:r>";
        ReadOutcome.Read read = read(Docx.ofBody(
                        p(r("x") + reference + reference + "<w:hyperlink w:anchor='n'>" + r("y") + "</w:hyperlink>"))
                .footnotes("<w:footnote w:id='2'>" + p(bookmark("n") + r("note")) + "</w:footnote>"));

        assertEquals(2, read.text().notes().size());
    }

    @Test
    void whatFieldsOfFormsShowIsRead() throws IOException {
        String list = form(
                "<w:ddList><w:result w:val='1'/><w:listEntry w:val='for'/><w:listEntry w:val='against'/></w:ddList>");
        String box = form("<w:checkBox><w:default w:val='0'/>%s</w:checkBox>");
        ReadOutcome.Read read =
                read(Docx.ofBody(p(r("We vote ") + list + r(" ") + box.formatted("<w:checked/>") + box.formatted(""))));

        assertEquals("We vote against ☒☐\n", PlainText.of(read.text()));
    }

    @Test
    void fieldsWithoutAResultAreReadWhereTheirCodeIsSeenAndToldWhereItIsComputed() throws IOException {
        String code = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>%s</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        ReadOutcome.Read read = read(Docx.ofBody(p(r("a ")
                + code.formatted(" MACROBUTTON Do Press here ")
                + code.formatted(" XE \"peace\" ")
                + r(" b ")
                + code.formatted(" AUTONUM "))));

        assertEquals("a Press here b\n", PlainText.of(read.text()));
        assertEquals(
                List.of("computed-field"),
                read.findings().stream().map(Finding::ruleId).toList());
        assertTrue(read.findings().getFirst().found().contains("AUTONUM"));
    }

    @Test
    void aSimpleFieldWithoutAResultIsToldAsWell() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(r("a ")
                + "<w:fldSimple w:instr=' DATE '/><w:fldSimple w:instr=' XE \"peace\" '/>"
                + "<w:fldSimple w:instr=' PAGE '>" + r("7") + "</w:fldSimple>")));

        assertEquals("a 7\n", PlainText.of(read.text()));
        assertEquals(
                List.of("computed-field"),
                read.findings().stream().map(Finding::ruleId).toList());
        assertTrue(read.findings().getFirst().found().contains("(DATE)"));
    }

    /** Its words stand in its code, from where they are read of a field in parts alone. */
    @Test
    void aSimpleButtonIsToldAsWell() throws IOException {
        ReadOutcome.Read read =
                read(Docx.ofBody(p(r("a ") + "<w:fldSimple w:instr=' MACROBUTTON NoMacro Click here '/>")));

        assertEquals(
                List.of("computed-field"),
                read.findings().stream().map(Finding::ruleId).toList());
    }

    @Test
    void runsInRunsAndTextInNoRunAreRead() throws IOException {
        ReadOutcome.Read read = read(
                Docx.ofBody(p("<w:t>a</w:t><w:r><w:t>b</w:t><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:ins>"
                        + r("c") + "</w:ins><w:t>d</w:t></w:r><w:tab/><w:sym w:font='Symbol' w:char='F0B0'/>")));

        assertEquals("abcd\t°\n", PlainText.of(read.text()));
    }

    @Test
    void runsAndParagraphsInPlacesThatAreNotTheirsAreRead() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(r("a") + p(r("b") + p(r("c")) + "<w:r>" + p(r("d")) + "</w:r>")
                + "<w:sdt><w:sdtContent>" + r("e") + "</w:sdtContent></w:sdt>"));

        assertEquals("a\nb\nc\nd\ne\n", PlainText.of(read.text()));
    }

    @Test
    void aMarkOfANoteThatIsNotThereIsTold() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(r("x") + "<w:r><w:footnoteReference w:id='9'/></w:r>")));

        assertEquals(
                List.of("missing-note"),
                read.findings().stream().map(Finding::ruleId).toList());
    }

    private static Reference reference(String text) {
        return new Reference("a1", List.of(Text.of(text)));
    }

    private static String bookmark(String name) {
        return "<w:bookmarkStart w:id='0' w:name='" + name + "'/><w:bookmarkEnd w:id='0'/>";
    }

    private static String form(String content) {
        return "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:name w:val='x'/>" + content
                + "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
    }

    private ReadOutcome.Read read(Docx docx) throws IOException {
        Path file = docx.write(folder);
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file));
        assertEquals(Optional.empty(), Conservation.check(file, read.text()));
        return read;
    }
}
