package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.field;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.Profile;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.Alignment;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

class WordReaderTest {

    private static final String ONE_LEVEL = "<w:abstractNum w:abstractNumId='0'>"
            + level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%1.%2.%3")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='0'/>"
            + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>"
            + "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
            + "<w:lvlText w:val='&#xF0B7;'/><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr></w:lvl></w:abstractNum>"
            + "<w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>";

    @TempDir
    Path folder;

    @Test
    void emphasisComesFromTheRunAndFromItsStyles() throws IOException {
        Docx docx = Docx.ofBody(p(r("plain ")
                        + r("<w:b/><w:i w:val='0'/>", "bold ")
                        + r("<w:rStyle w:val='Strong'/>", "strong ")
                        + r("<w:vertAlign w:val='superscript'/>", "2")
                        + r("<w:rtl/><w:bCs/>", "سلام")))
                .styles(
                        "<w:style w:type='character' w:styleId='Base'><w:name w:val='Base'/><w:rPr><w:b/></w:rPr></w:style>"
                                + "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/>"
                                + "<w:basedOn w:val='Base'/><w:rPr><w:i/></w:rPr></w:style>");

        Paragraph paragraph = (Paragraph) only(docx);

        assertEquals(
                List.of(
                        Text.of("plain "),
                        Text.of("bold ", Emphasis.BOLD),
                        Text.of("strong ", Emphasis.BOLD, Emphasis.ITALIC),
                        Text.of("2", Emphasis.SUPERSCRIPT),
                        new Text("سلام", Set.of(Emphasis.BOLD), Optional.of(Language.AR), Optional.empty())),
                paragraph.content());
    }

    @Test
    void headingsAreKnownByOutlineLevelAndByInheritedName() throws IOException {
        Docx docx = Docx.ofBody("<w:p><w:pPr><w:pStyle w:val='Own'/></w:pPr>" + r("<w:b/>", "Risks") + "</w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr>" + r("Deeper") + "</w:p>")
                .styles(
                        "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                                + "<w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Mission'/><w:basedOn w:val='H1'/></w:style>");

        assertEquals(
                List.of(
                        Heading.of(1, Direction.LTR, Text.of("Risks")),
                        Heading.of(3, Direction.LTR, Text.of("Deeper"))),
                read(docx).text().blocks());
    }

    @Test
    void numbersOfListsAreComputedAndRunOn() throws IOException {
        Docx docx = Docx.ofBody(item(1, 0, "one")
                        + item(1, 1, "first")
                        + item(1, 1, "second")
                        + item(1, 2, "deep")
                        + item(1, 0, "two")
                        + p(r("between"))
                        + item(1, 0, "three")
                        + item(1, 1, "again")
                        + item(2, 0, "five")
                        + item(3, 0, "bullet"))
                .numbering(ONE_LEVEL);

        assertEquals("""
                1. one
                (a) first
                (b) second
                1.b.i deep
                2. two
                between
                3. three
                (a) again
                5. five
                • bullet
                """, PlainText.of(read(docx).text()));
        ListBlock first = (ListBlock) read(docx).text().blocks().getFirst();
        assertEquals(2, first.items().size());
        assertEquals(
                2, ((ListBlock) first.items().getFirst().body().get(1)).items().size());
    }

    @Test
    void tablesKeepSpansAndHeaders() throws IOException {
        Docx docx = Docx.ofBody("<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>"
                + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("<w:gridSpan w:val='2'/>", "wide") + cell("", "end")
                + "</w:tr>"
                + "<w:sdt><w:sdtContent><w:tr>" + cell("<w:vMerge w:val='restart'/>", "tall") + cell("", "b")
                + cell("", "c")
                + "</w:tr></w:sdtContent></w:sdt>"
                + "<w:tr>" + cell("<w:vMerge/>", "") + cell("", "d") + "</w:tr></w:tbl>");

        Table table = (Table) only(docx);

        assertEquals(Direction.RTL, table.direction());
        assertEquals(1, table.headerRows());
        assertEquals(2, table.rows().get(0).cells().getFirst().columnSpan());
        assertEquals(2, table.rows().get(1).cells().getFirst().rowSpan());
        assertEquals(2, table.rows().get(2).cells().size());
        assertEquals(3, table.columns());
        assertEquals("wide\tend\ntall\tb\tc\nd\t\n", PlainText.of(read(docx).text()));
    }

    @Test
    void notesStandAtTheirPlacesWithTheirMarkers() throws IOException {
        Docx docx = Docx.ofBody(p(r("One") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + r(" two")
                        + "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='3'/><w:t>†</w:t></w:r>"
                        + "<w:r><w:endnoteReference w:id='1'/></w:r>"))
                .footnotes("<w:footnote w:type='separator' w:id='0'>" + p("<w:r><w:separator/></w:r>") + "</w:footnote>"
                        + "<w:footnote w:id='2'>" + p("<w:r><w:footnoteRef/></w:r>" + r(" First.")) + "</w:footnote>"
                        + "<w:footnote w:id='3'>" + p(r("<w:vertAlign w:val='superscript'/>", "†") + r(" Second."))
                        + "</w:footnote>")
                .endnotes("<w:endnote w:id='1'>" + p(r("Last.")) + "</w:endnote>");

        assertEquals(
                "One two\n1 First.\n† Second.\ni Last.\n",
                PlainText.of(read(docx).text()));
        assertEquals(
                List.of(Footnote.Kind.FOOTNOTE, Footnote.Kind.FOOTNOTE, Footnote.Kind.ENDNOTE),
                read(docx).text().notes().stream().map(Footnote::kind).toList());
        assertInstanceOf(NoteRef.class, ((Paragraph) only(docx)).content().get(1));
    }

    @Test
    void linksComeFromRelationshipsAndFieldsAndCodesAreNotText() throws IOException {
        Docx docx = Docx.ofBody(p("<w:hyperlink r:id='l1'>" + r("<w:u w:val='single'/>", "one") + "</w:hyperlink>"
                        + r(" ") + "<w:fldSimple w:instr=' HYPERLINK \"https://two.example\" '>" + r("two")
                        + "</w:fldSimple>"
                        + r(" ") + field(" HYPERLINK \"https://three.example/a\" \\o \"tip\"", "three")
                        + field(" PAGE ", " 7")
                        + "<w:hyperlink r:id='bad'>" + r(" none") + "</w:hyperlink>"))
                .relateOutside("l1", "hyperlink", "https://one.example/")
                .relateOutside("bad", "hyperlink", "javascript:alert(1)");

        assertEquals(
                List.of(
                        new Link("https://one.example/", List.of(Text.of("one"))),
                        Text.of(" "),
                        new Link("https://two.example", List.of(Text.of("two"))),
                        Text.of(" "),
                        new Link("https://three.example/a", List.of(Text.of("three"))),
                        Text.of(" 7 none")),
                ((Paragraph) only(docx)).content());
    }

    @Test
    void insertedTextIsReadAndDeletedTextIsNot() throws IOException {
        Docx docx = Docx.ofBody(p(r("We ") + "<w:ins>" + r("firmly ")
                        + "</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>" + "<w:moveFrom>"
                        + r("gone ") + "</w:moveFrom><w:moveTo>" + r("moved ") + "</w:moveTo>" + r("agree"))
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("joined ") + "</w:p>" + p(r("up")));

        ReadOutcome.Read read = read(docx);

        assertEquals("We firmly moved agree\njoined up\n", PlainText.of(read.text()));
        assertEquals(List.of("tracked-changes"), rules(read));
    }

    @Test
    void textUnderAMergedCellIsNotReadButTold() throws IOException {
        String row = "<w:tr>%s%s</w:tr>";
        ReadOutcome.Read read = read(Docx.ofBody("<w:tbl>"
                + row.formatted(cell("<w:vMerge w:val='restart'/>", "tall"), cell("", "right"))
                + row.formatted(cell("<w:vMerge/>", "covered"), cell("", "below"))
                + row.formatted(cell("<w:gridSpan w:val='2'/><w:vMerge/>", "wider"), "") + "</w:tbl>"));

        assertEquals("tall\tright\nbelow\nwider\n", PlainText.of(read.text()));
        assertEquals(List.of("hidden-text"), rules(read));
    }

    @Test
    void aTableInsideAParagraphFollowsIt() throws IOException {
        ReadOutcome.Read read = read(
                Docx.ofBody(p(r("before") + "<w:tbl><w:tr>" + cell("", "inside") + "</w:tr></w:tbl>" + r(" after"))));

        assertEquals("before after\ninside\n", PlainText.of(read.text()));
    }

    @Test
    void theSpaceOfASymbolFontIsASpace() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p("<w:r><w:t>a&#xF020;b</w:t><w:sym w:font='Wingdings' w:char='F020'/>"
                + "<w:sym w:font='Arial' w:char='0020'/><w:t>c</w:t></w:r>")));

        assertEquals("a b  c\n", PlainText.of(read.text()));
    }

    @Test
    void contentControlsAreReadAtEveryLevel() throws IOException {
        Docx docx = Docx.ofBody("<w:sdt><w:sdtPr/><w:sdtContent>" + p(r("block")) + "</w:sdtContent></w:sdt>"
                + p("<w:sdt><w:sdtContent>" + r("run") + "</w:sdtContent></w:sdt>")
                + "<w:customXml w:element='x'>" + p("<w:smartTag w:element='y'>" + r("tag") + "</w:smartTag>")
                + "</w:customXml>");

        assertEquals("block\nrun\ntag\n", PlainText.of(read(docx).text()));
    }

    @Test
    void exactlyOneSideOfAnAlternativeIsRead() throws IOException {
        String box = "<w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>" + p(r("boxed"))
                + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>";
        String old = "<w:pict><v:shape><v:textbox><w:txbxContent>" + p(r("boxed"))
                + "</w:txbxContent></v:textbox></v:shape></w:pict>";
        Docx docx = Docx.ofBody(p(r("anchor") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + box
                + "</mc:Choice><mc:Fallback>" + old + "</mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><mc:AlternateContent><mc:Choice Requires='cx1'><w:t>new</w:t></mc:Choice>"
                + "<mc:Fallback><w:t> older</w:t></mc:Fallback></mc:AlternateContent></w:r>"));

        ReadOutcome.Read read = read(docx);

        assertEquals("anchorolder\nboxed\n", PlainText.of(read.text()));
        assertEquals(List.of(), rules(read));
    }

    @Test
    void signsTabsHyphensAndBreaksAreKept() throws IOException {
        Docx docx = Docx.ofBody(p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/>"
                + "<w:sym w:font='Symbol' w:char='F0B0'/><w:br/><w:t>d</w:t><w:sym w:font='Wingdings' w:char='F04A'/>"
                + "<w:sym w:font='Wingdings' w:char='F001'/></w:r>"));

        ReadOutcome.Read read = read(docx);

        assertEquals(
                List.of(Text.of("a\tb\u2011c\u00AD°"), new LineBreak(), Text.of("d☺□")),
                ((Paragraph) read.text().blocks().getFirst()).content());
        assertEquals(List.of("private-use-glyph"), rules(read));
    }

    @Test
    void directionLanguageAndAlignmentAreKept() throws IOException {
        Docx docx = Docx.ofBody("<w:p><w:pPr><w:bidi/><w:jc w:val='right'/></w:pPr>"
                + r("<w:rtl/><w:lang w:bidi='ar-EG'/>", "السيد الرئيس، نشكركم على عقد هذه الجلسة ")
                + r("<w:lang w:val='fr-FR'/>", "maintien de la paix") + "</w:p>");

        ReadOutcome.Read read = read(docx);
        Paragraph paragraph = (Paragraph) read.text().blocks().getFirst();

        assertEquals(Language.AR, read.text().language());
        assertEquals(Direction.RTL, paragraph.direction());
        assertEquals(Optional.of(Alignment.END), paragraph.alignment());
        assertEquals(
                new Text("maintien de la paix", Set.of(), Optional.of(Language.FR), Optional.empty()),
                paragraph.content().get(1));
        assertEquals(new Words(11, Words.Unit.WORDS), read.words());
    }

    @Test
    void whatMostOfTheTextIsTaggedAsCountsAsTheDeclaredLanguage() throws IOException {
        Docx docx = Docx.ofBody(p(r("<w:lang w:val='en-US'/>", "Monsieur le Président, nous vous remercions. ")
                + r("<w:lang w:val='es-ES'/>", "Muchas gracias.")));

        ReadOutcome.Read read =
                assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(docx.write(folder), Language.FR));

        Paragraph paragraph = (Paragraph) read.text().blocks().getFirst();
        assertEquals(
                Text.of("Monsieur le Président, nous vous remercions. "),
                paragraph.content().getFirst());
        assertEquals(Optional.of(Language.ES), ((Text) paragraph.content().get(1)).language());
    }

    @Test
    void textFromTheRightRunsFromTheRightThoughNotSaid() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(r("شكرا السيد الرئيس (Mr. President)"))));

        assertEquals(Direction.RTL, ((Paragraph) read.text().blocks().getFirst()).direction());
        assertEquals(List.of("direction-assumed"), rules(read));
    }

    @Test
    void partsInOtherEncodingsAreRead() throws IOException {
        String part = "<?xml version='1.0' encoding='UTF-16'?><w:document xmlns:w='" + Docx.W + "'><w:body>"
                + p(r("é中")) + "</w:body></w:document>";
        Docx utf16 = Docx.ofBody("").part("word/document.xml", part.getBytes(StandardCharsets.UTF_16));
        Docx marked = Docx.ofBody("").part("word/document.xml", "\uFEFF" + part.replace("UTF-16", "utf-8"));

        assertEquals("é中\n", PlainText.of(read(utf16).text()));
        assertEquals("é中\n", PlainText.of(read(marked).text()));
    }

    @Test
    void deeplyNestedTablesAreReadWrittenAndInTheProfile() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(80) + p(r("deep")) + "</w:tc></w:tr></w:tbl>".repeat(80);
        ReadOutcome.Read read = read(Docx.ofBody(deep));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AknWriter.write(
                read.text(), new StatementIdentity("a", 1, LocalDate.of(2021, 5, 24), "un-sc", "KEN", "Kenya"), out);

        Profile.validate(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(read.text(), AknReader.read(new ByteArrayInputStream(out.toByteArray())));
    }

    @Test
    void chineseIsCountedByCharacters() throws IOException {
        assertEquals(
                new Words(9, Words.Unit.CHARACTERS),
                read(Docx.ofBody(p(r("<w:lang w:eastAsia='zh-CN'/>", "主席先生，第2518号决议。"))))
                        .words());
    }

    @Test
    void strictFilesAreReadAsTransitionalOnes() throws IOException {
        assertEquals(
                "strict\n", PlainText.of(read(Docx.ofStrictBody(p(r("strict")))).text()));
    }

    @Test
    void quotationsAreKnownByTheirStyle() throws IOException {
        Docx docx = Docx.ofBody("<w:p><w:pPr><w:pStyle w:val='Q'/></w:pPr>" + r("as it was said") + "</w:p>")
                .styles("<w:style w:type='paragraph' w:styleId='Q'><w:name w:val='Quote'/></w:style>");

        assertInstanceOf(Quotation.class, only(docx));
    }

    private Block only(Docx docx) throws IOException {
        List<Block> blocks = read(docx).text().blocks();
        assertEquals(1, blocks.size(), blocks.toString());
        return blocks.getFirst();
    }

    private ReadOutcome.Read read(Docx docx) throws IOException {
        ReadOutcome outcome = new WordReader().read(docx.write(folder));
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome, outcome.toString());
        assertEquals(Optional.empty(), Conservation.check(folder.resolve("statement.docx"), read.text()));
        return read;
    }

    private static List<String> rules(ReadOutcome.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='"
                + text + "'/></w:lvl>";
    }

    private static String item(int numbering, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + numbering
                + "'/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text.isEmpty() ? "" : r(text)) + "</w:tc>";
    }
}
