package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class DocxWriterTest {

    private static final String DOCUMENT = "word/document.xml";

    private static Compilation compilation;
    private static Package docx;

    @BeforeAll
    static void write() throws Exception {
        compilation = SixLanguages.request().assemble();
        docx = Package.read(docx(compilation));
    }

    static byte[] docx(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(compilation, out);
        return out.toByteArray();
    }

    @Test
    void theContentsHaveThePagesOfThePdfWhereTheyAreKnown() throws Exception {
        Map<String, Integer> pages = new TreeMap<>();
        compilation.annexes().forEach(annex -> pages.put(annex.eId(), 700 + annex.number()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(compilation, pages, out);
        String known = new String(entry(out.toByteArray(), DOCUMENT), StandardCharsets.UTF_8);

        pages.remove("annex_1");
        out.reset();
        DocxWriter.write(compilation, pages, out);
        String unknown = new String(entry(out.toByteArray(), DOCUMENT), StandardCharsets.UTF_8);

        for (Annex annex : compilation.annexes()) {
            assertTrue(known.contains(">" + (700 + annex.number()) + "<"), annex.label());
            assertFalse(unknown.contains(">" + (700 + annex.number()) + "<"), annex.label());
        }
    }

    private static byte[] entry(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameCompilationGivesTheSameBytes(Language language) throws IOException {
        byte[] once = docx(SixLanguages.request().in(language).assemble());
        byte[] again = docx(SixLanguages.request().in(language).assemble());

        assertArrayEquals(once, again);
    }

    @Test
    void neitherTimeZoneNorLocaleChangesTheBytes() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] here = docx(compilation);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertArrayEquals(here, docx(SixLanguages.request().assemble()));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void everyPartIsDeclaredAndEveryReferenceLeadsSomewhere() {
        List<String> declared = docx.values("[Content_Types].xml", "Override", "PartName");
        for (String name : docx.parts().keySet()) {
            assertTrue(
                    name.endsWith(".rels") || name.equals("[Content_Types].xml") || declared.contains("/" + name),
                    name);
        }
        Set<String> ids = new HashSet<>(docx.values("word/_rels/document.xml.rels", "Relationship", "Id"));
        for (String element : List.of("w:hyperlink", "w:headerReference", "w:footerReference")) {
            assertTrue(ids.containsAll(docx.values(DOCUMENT, element, "r:id")), element);
        }
        for (String target : docx.values("word/_rels/document.xml.rels", "Relationship", "Target")) {
            assertTrue(target.startsWith("https:") || docx.parts().containsKey("word/" + target), target);
        }
    }

    static Stream<String> storyParts() {
        return Stream.of(
                DOCUMENT,
                "word/footnotes.xml",
                "word/header1.xml",
                "word/header2.xml",
                "word/footer1.xml",
                "word/footer2.xml");
    }

    @ParameterizedTest
    @MethodSource("storyParts")
    void everyStyleAndNumberIsDefined(String part) {
        Set<String> styles = new HashSet<>(docx.values("word/styles.xml", "w:style", "w:styleId"));
        for (String element : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
            assertTrue(styles.containsAll(docx.values(part, element, "w:val")), part + " " + element);
        }
        Set<String> numbers = new HashSet<>(docx.values("word/numbering.xml", "w:num", "w:numId"));
        assertTrue(numbers.containsAll(docx.values(part, "w:numId", "w:val")), part);
    }

    @Test
    void everyAnnexHasItsBookmarkItsEntryInTheContentsAndItsSection() {
        List<String> eIds = compilation.annexes().stream().map(Annex::eId).toList();

        assertEquals(eIds, docx.values(DOCUMENT, "w:bookmarkStart", "w:name"));
        assertEquals(eIds, docx.values(DOCUMENT, "w:hyperlink", "w:anchor"));
        assertEquals(eIds.size() + 2, docx.all(DOCUMENT, "w:sectPr").size());
    }

    @Test
    void everyLetterOfEveryAnnexIsThereInOrder() {
        List<String> found = annexTexts();
        for (Annex annex : compilation.annexes()) {
            StringBuilder expected = new StringBuilder(annex.label())
                    .append(annex.title())
                    .append(annex.original().orElse(""));
            annex.contribution().text().blocks().forEach(block -> collect(block, expected));
            assertEquals(squeezed(expected), found.get(annex.number() - 1));
        }
    }

    @Test
    void everyLetterOfEveryNoteIsThereInOrder() {
        StringBuilder expected = new StringBuilder();
        for (Annex annex : compilation.annexes()) {
            for (Footnote note : annex.contribution().text().notes()) {
                if (note.marker().equals("*")) {
                    expected.append('*');
                }
                note.body().forEach(block -> collect(block, expected));
            }
        }
        StringBuilder found = new StringBuilder();
        docx.all("word/footnotes.xml", "w:t").forEach(text -> found.append(text.getTextContent()));

        assertEquals(squeezed(expected), squeezed(found));
    }

    @Test
    void arabicStandsRightToLeftInSectionsParagraphsRunsAndTables() {
        Element arabicSection = docx.all(DOCUMENT, "w:sectPr").get(9);
        assertEquals(1, arabicSection.getElementsByTagName("w:bidi").getLength());
        assertEquals(
                0,
                docx.all(DOCUMENT, "w:sectPr")
                        .getFirst()
                        .getElementsByTagName("w:bidi")
                        .getLength());
        assertEquals(1, docx.all(DOCUMENT, "w:bidiVisual").size());
        for (Element text : docx.all(DOCUMENT, "w:t")) {
            boolean arabic = text.getTextContent().codePoints().anyMatch(c -> c >= 0x620 && c <= 0x64A);
            boolean latin = text.getTextContent().codePoints().anyMatch(c -> c >= 'a' && c <= 'z');
            Element run = (Element) text.getParentNode();
            boolean rightToLeft = run.getElementsByTagName("w:rtl").getLength() == 1;
            assertTrue(rightToLeft || !arabic, text.getTextContent());
            assertFalse(rightToLeft && latin, text.getTextContent());
            assertFalse(arabic && latin, text.getTextContent());
        }
    }

    @Test
    void everyHeaderSaysThatItIsASpecimen() throws Exception {
        for (Language language : Language.values()) {
            Compilation other = SixLanguages.request().in(language).assemble();
            Package written = Package.read(docx(other));
            for (String part : List.of("word/header1.xml", "word/header2.xml")) {
                StringBuilder text = new StringBuilder();
                written.all(part, "w:t").forEach(found -> text.append(found.getTextContent()));
                assertTrue(text.toString().contains(other.specimenMark().orElseThrow()), part + " " + language);
            }
        }
    }

    /** From each bookmark to the next. */
    private static List<String> annexTexts() {
        StringBuilder text = new StringBuilder();
        texts(docx.part(DOCUMENT).getDocumentElement(), text);
        String[] parts = text.toString().split("\u0001");
        return Stream.of(parts).skip(1).map(DocxWriterTest::squeezed).toList();
    }

    private static void texts(Node node, StringBuilder text) {
        switch (node.getNodeName()) {
            case "w:bookmarkStart" -> text.append('\u0001');
            case "w:t" -> text.append(node.getTextContent());
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                    texts(child, text);
                }
            }
        }
    }

    private static void collect(Block block, StringBuilder text) {
        switch (block) {
            case Paragraph paragraph -> collect(paragraph.content(), text);
            case Heading heading -> {
                collect(heading.content(), text);
            }
            case ListBlock list -> list.items().forEach(item -> item.body().forEach(inner -> collect(inner, text)));
            case Table table ->
                table.rows()
                        .forEach(row ->
                                row.cells().forEach(cell -> cell.body().forEach(inner -> collect(inner, text))));
            case Quotation quotation -> quotation.body().forEach(inner -> collect(inner, text));
        }
    }

    private static void collect(List<Inline> inlines, StringBuilder text) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text run -> text.append(run.text());
                case Link link -> collect(link.content(), text);
                case Reference reference -> collect(reference.content(), text);
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Image image -> {}
                case Anchor anchor -> {}
                case NoteRef reference -> text.append(reference.note().marker().equals("*") ? "*" : "");
            }
        }
    }

    private static String squeezed(CharSequence text) {
        return text.toString().replaceAll("\\s+", "");
    }
}
