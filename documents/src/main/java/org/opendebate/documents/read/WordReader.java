package org.opendebate.documents.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** Reads a Word file (.docx) into a statement's text, or says why not. */
public final class WordReader {

    /** Changes when the same file would be read into another text. */
    public static final String VERSION = "3";

    private final Limits limits;
    private final RunCarrier carrier;

    public WordReader() {
        this(Limits.DEFAULT, RunCarrier.FAITHFUL);
    }

    WordReader(Limits limits, RunCarrier carrier) {
        this.limits = limits;
        this.carrier = carrier;
    }

    /** Reads a file whose language is not declared: the letters and Word's tags decide. */
    public ReadOutcome read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    /** Reads a file that was declared to be in a language. Throws only when the file cannot be read at all. */
    public ReadOutcome read(Path file, Language declared) throws IOException {
        return read(file, Optional.of(declared));
    }

    private ReadOutcome read(Path file, Optional<Language> declared) throws IOException {
        Findings findings = new Findings();
        try (WordPackage parts = WordPackage.open(file, limits, findings)) {
            Tally tally = new Tally(limits);
            List<Block> read = blocks(
                    new Source.Opened(parts, findings, tally, carrier, ""),
                    (embedded, label) -> embedded(embedded, label, findings, tally));
            List<Block> blocks = tally.noteNumbers().numbered(read, findings);
            if (!showsText(blocks)) {
                findings.add(Rule.NO_TEXT, "", "The file shows no text.");
            }
            StatementText text = Languages.settle(settled(blocks), declared, findings);
            Conservation.check(file, parts.unpacked(), text).ifPresent(breach -> tell(breach, findings));
            return new ReadOutcome.Read(text, findings.list(), Words.of(text));
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.finding());
        } catch (ZipException | EOFException | XMLStreamException e) {
            return damaged(e);
        }
    }

    private static List<Block> settled(List<Block> blocks) {
        // the language is settled after it, and does not matter here
        return StatementText.settled(Language.EN, blocks).blocks();
    }

    static boolean showsText(List<Block> blocks) {
        boolean[] shows = {false};
        Inlines.forEach(
                blocks,
                inline ->
                        shows[0] |= inline instanceof Text text && !text.text().isBlank());
        return shows[0];
    }

    private static void tell(Conservation.Breach breach, Findings findings) {
        findings.add(
                Rule.NOT_CONSERVED,
                "",
                String.format(
                        Locale.ROOT,
                        "The text as read differs from what the file shows, after %,d characters (%,d in the file, %,d read).",
                        breach.at(),
                        breach.inSource(),
                        breach.inText()));
    }

    private static ReadOutcome damaged(Exception e) {
        boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
        return new ReadOutcome.Refused(
                encrypted
                        ? Rule.PASSWORD.at("", "The file is protected by a password.")
                        : Rule.DAMAGED.at("", "The file is damaged and cannot be read."));
    }

    private List<Block> embedded(Path file, String label, Findings findings, Tally tally)
            throws IOException, XMLStreamException {
        try (WordPackage parts = WordPackage.open(file, limits.embedded(), findings)) {
            return blocks(new Source.Opened(parts, findings, tally, carrier, label), null);
        }
    }

    private static List<Block> blocks(Source.Opened file, ChunkReader.Embedded embedded)
            throws IOException, XMLStreamException {
        WordPackage parts = file.parts();
        Styles styles = Styles.none();
        Optional<String> stylesPart = parts.related("styles");
        if (stylesPart.isPresent()) {
            try (WordXml xml = parts.open(stylesPart.get())) {
                styles = Styles.read(xml);
            }
        }
        Numbering numbering = Numbering.none();
        Optional<String> numberingPart = parts.related("numbering");
        if (numberingPart.isPresent()) {
            try (WordXml xml = parts.open(numberingPart.get())) {
                numbering = Numbering.read(xml, styles);
            }
        }
        Source source = new Source(file, styles, numbering, new ChunkReader(parts, file.tally(), embedded));
        SideParts.read(parts, source);
        for (Footnote.Kind kind : Footnote.Kind.values()) {
            notes(parts, source, kind);
        }
        return body(file, source);
    }

    private static List<Block> body(Source.Opened file, Source source) throws IOException, XMLStreamException {
        WordPackage parts = file.parts();
        List<Block> blocks = new ArrayList<>();
        try (WordXml xml = parts.open(parts.mainPart())) {
            if (!xml.root().equals("w:document")) {
                throw new Refusal(Rule.NOT_WORD, parts.mainPart(), "The main part is no Word document.");
            }
            StoryReader story = new StoryReader(
                    source, xml, parts.relationshipsOf(parts.mainPart()), file.label() + "paragraph", true);
            xml.children(name -> {
                if (name.equals("w:body")) {
                    blocks.addAll(story.blocks());
                }
            });
        }
        return blocks;
    }

    private static void notes(WordPackage parts, Source source, Footnote.Kind kind)
            throws IOException, XMLStreamException {
        boolean footnotes = kind == Footnote.Kind.FOOTNOTE;
        Optional<String> part = parts.related(footnotes ? "footnotes" : "endnotes");
        if (part.isEmpty()) {
            return;
        }
        int[] count = {0};
        try (WordXml xml = parts.open(part.get())) {
            xml.root();
            xml.children(name -> {
                String type = xml.attribute("w:type");
                if ((name.equals("w:footnote") || name.equals("w:endnote"))
                        && (type == null || type.equals("normal"))) {
                    String id = xml.attribute("w:id");
                    String label = (footnotes ? "footnote " : "endnote ") + ++count[0];
                    StoryReader story = new StoryReader(source, xml, parts.relationshipsOf(part.get()), label, false);
                    source.addNote(kind, id, story::blocks);
                }
            });
        }
    }
}
