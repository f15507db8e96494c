package org.opendebate.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.GivenLetter;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.compile.Notice;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.Text;

/** Writes {@code document.xml}: masthead, letter, contents, and each annex as a section of its own. */
final class MainPart {

    /** An inch, and three quarters of one. */
    private static final int WIDEST_EMBLEM = 72 * Pictures.POINT;

    private static final int TALLEST_EMBLEM = 54 * Pictures.POINT;

    private final Xml xml;
    private final Compilation compilation;
    private final Language language;
    private final Direction direction;
    private final Map<String, Integer> pages;
    private final Numbering numbering;
    private final Map<Footnote.Kind, NotePart> notes;
    private final Links links = new Links("rIdLink");
    private final Pictures pictures;
    private final AtomicInteger bookmarks = new AtomicInteger();
    private final Runs own;

    MainPart(
            Xml xml,
            Compilation compilation,
            Map<String, Integer> pages,
            Numbering numbering,
            Map<Footnote.Kind, NotePart> notes,
            Pictures pictures) {
        this.xml = xml;
        this.compilation = compilation;
        this.language = compilation.language();
        this.direction = language.direction();
        this.pages = pages;
        this.numbering = numbering;
        this.notes = notes;
        this.pictures = pictures;
        this.own = runs(language, "own");
    }

    Links links() {
        return links;
    }

    void write() {
        xml.start("w:document", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        xml.start("w:body");
        masthead(compilation.masthead());
        compilation.notices().forEach(this::notice);
        letter(compilation.letter());
        contents();
        compilation.annexes().forEach(this::annex);
        xml.start("w:p").start("w:pPr").val("w:pStyle", "Closing").end().end();
        Sections.ending(xml);
        xml.end();
        xml.end();
    }

    private Runs runs(Language of, String prefix) {
        Runs.Surroundings around = new Runs.Surroundings(prefix, pictures, bookmarks);
        return new Runs(
                xml,
                of,
                links,
                around,
                (out, reference) -> notes.get(reference.note().kind()).reference(out, reference, of, around));
    }

    private void masthead(MastheadText masthead) {
        start("MastheadTop");
        own.write(List.of(Text.of(masthead.organization())), direction);
        tab();
        if (masthead.symbol().isPresent()) {
            String symbol = masthead.symbol().get();
            int slash = symbol.indexOf('/');
            styled("SymbolSeries", symbol.substring(0, slash));
            styled("SymbolNumber", symbol.substring(slash));
        } else {
            own.write(List.of(Text.of(masthead.status())), direction);
        }
        xml.end();
        start("MastheadOrgan");
        masthead.emblem().ifPresent(this::emblem);
        own.write(List.of(Text.of(masthead.organ())), direction);
        side(masthead, masthead.distribution());
        xml.end();
        sideLine("MastheadSide", masthead, masthead.date());
        masthead.version().ifPresent(version -> sideLine("MastheadSide", masthead, version));
        sideLine("MastheadEnd", masthead, masthead.original());
    }

    /** The emblem, and a space after it. */
    private void emblem(MastheadText.Picture picture) {
        Emblem emblem = picture.emblem();
        double width = emblem.widthWithin(WIDEST_EMBLEM, TALLEST_EMBLEM);
        Image file = Image.of(Image.Type.PNG, emblem.bytes(), picture.alternative(), 1, 1);
        String relationship = links.picture(pictures.part(file));
        pictures.write(xml, relationship, picture.alternative(), Math.round(width), Math.round(emblem.heightOf(width)));
        xml.start("w:r").element("w:t", " ", "xml:space", "preserve").end();
    }

    private void sideLine(String style, MastheadText masthead, String text) {
        start(style);
        side(masthead, text);
        xml.end();
    }

    private void side(MastheadText masthead, String text) {
        tab();
        xml.start("w:r").start("w:rPr").val("w:rStyle", "MastheadDetail");
        Word.language(xml, masthead.language());
        xml.end();
        // in a right-to-left line the mark keeps a date that begins with a number in its order
        xml.element("w:t", direction == Direction.RTL ? "\u200E" + text : text).end();
    }

    private void notice(Notice notice) {
        paragraph(
                "Notice",
                notice.parts().stream()
                        .<Inline>map(part -> part.document()
                                .<Inline>map(document -> new Link(document.href(), List.of(Text.of(part.text()))))
                                .orElseGet(() -> Text.of(part.text())))
                        .toList());
    }

    private void letter(CoveringLetter letter) {
        paragraph("LetterTitle", List.of(Text.of(letter.title())));
        letter.designation().ifPresent(designation -> paragraph("Designation", List.of(Text.of(designation))));
        for (String text : letter.paragraphs()) {
            paragraph("BodyText", List.of(Text.of(text)));
        }
        letter.signature().ifPresent(this::signature);
        letter.given().ifPresent(this::given);
    }

    private void given(GivenLetter given) {
        given.original().ifPresent(note -> paragraph("OriginalLanguage", List.of(Text.of(note))));
        new Blocks(xml, runs(given.text().language(), "letter"), numbering)
                .body(given.text().blocks());
    }

    private void signature(CoveringLetter.Signature signature) {
        Text name = Text.of(signature.name(), Emphasis.BOLD);
        Text mark = Text.of(signature.mark(), Emphasis.ITALIC);
        List<Inline> signed = signature.nameFirst() ? List.of(name, mark) : List.of(mark, Text.of(" "), name);
        paragraph("Signature", signed);
        paragraph("SignatureCapacity", List.of(Text.of(signature.capacity())));
    }

    private void contents() {
        if (compilation.hasContents()) {
            paragraph("TOCHeading", List.of(Text.of(compilation.contentsTitle())));
        }
        List<Annex> annexes = compilation.hasContents() ? compilation.annexes() : List.of();
        int[] begin = annexes.isEmpty() ? new int[0] : PageEstimate.of(compilation, pages);
        for (int i = 0; i < begin.length; i++) {
            xml.start("w:p").start("w:pPr").val("w:pStyle", "TOC1");
            Word.direction(xml, direction);
            xml.end();
            if (i == 0) {
                xml.beginField("TOC \\o \"1-1\" \\h \\z \\u");
            }
            entry(annexes.get(i), begin[i]);
            if (i == begin.length - 1) {
                xml.endField();
            }
            xml.end();
        }
        // in a paragraph of its own: LibreOffice loses the fields of headers and footers that it meets within a field
        xml.start("w:p").start("w:pPr").val("w:pStyle", "Closing");
        Sections.opening(xml, direction);
        xml.end();
        xml.end();
    }

    private void entry(Annex annex, int page) {
        xml.start("w:hyperlink", "w:anchor", annex.eId(), "w:history", "1");
        own.write(List.of(Text.of(annex.label())), direction);
        tab();
        List<Inline> entry = new ArrayList<>(title(annex));
        annex.original().ifPresent(note -> entry.add(Text.of(" " + note)));
        own.write(entry, direction);
        tab();
        xml.field("PAGEREF " + annex.eId() + " \\h", Integer.toString(page));
        xml.end();
    }

    private static List<Inline> title(Annex annex) {
        return annex.phrases().stream()
                .<Inline>map(phrase -> new Text(phrase.text(), Set.of(), phrase.language(), Optional.empty()))
                .toList();
    }

    private void annex(Annex annex) {
        Language of = annex.contribution().language();
        notes.values().forEach(NotePart::beginSection);
        String id = Integer.toString(bookmarks.incrementAndGet());
        start("Heading1");
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", annex.eId());
        List<Inline> heading = new ArrayList<>(List.of(Text.of(annex.label()), new LineBreak()));
        heading.addAll(title(annex));
        own.write(heading, direction);
        xml.empty("w:bookmarkEnd", "w:id", id);
        xml.end();
        annex.original().ifPresent(note -> paragraph("OriginalLanguage", List.of(Text.of(note))));
        new Blocks(xml, runs(of, annex.eId()), numbering)
                .statement(annex.contribution().text().blocks(), () -> Sections.annex(xml, of.direction()));
    }

    private void start(String style) {
        xml.start("w:p").start("w:pPr").val("w:pStyle", style);
        Word.direction(xml, direction);
        xml.end();
    }

    private void paragraph(String style, List<Inline> content) {
        start(style);
        own.write(content, direction);
        xml.end();
    }

    private void styled(String style, String text) {
        xml.start("w:r").start("w:rPr").val("w:rStyle", style).end();
        xml.element("w:t", text).end();
    }

    private void tab() {
        xml.start("w:r").empty("w:tab").end();
    }
}
