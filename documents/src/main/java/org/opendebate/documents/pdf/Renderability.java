package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.Phrase;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/**
 * Finds what would make the engine give up on a whole document: a character that no font has, nesting that is too deep, a
 * word that is too long.
 */
public final class Renderability {

    /** What a tab becomes: no font has a glyph for the tab itself. */
    static final char TAB = '\u2003';

    private static final String LETTER = "covering letter";

    static final int DEEPEST = 20;

    /** A table in a table costs the engine more of its limit than a list in a list. */
    static final int TABLE_WEIGHT = 2;

    static final int LONGEST_WORD = 10_000;

    private final Glyphs glyphs;

    Renderability(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** The same compilation, where the letter, names and titles show the number of each character that no font has. */
    Showable showable(Compilation compilation) {
        List<PdfReport.Fallback> fallbacks = new ArrayList<>();
        CoveringLetter letter = compilation.letter();
        CoveringLetter.Signature signature = letter.signature();
        CoveringLetter shown = new CoveringLetter(
                showable(letter.title()),
                letter.paragraphs().stream().map(this::showable).toList(),
                new CoveringLetter.Signature(
                        signature.mark(), showable(signature.name()), signature.nameFirst(), signature.capacity()));
        Stream.concat(Stream.of(letter.title(), signature.name()), letter.paragraphs().stream())
                .flatMap(words -> reason(words).stream())
                .findFirst()
                .ifPresent(reason -> fallbacks.add(new PdfReport.Fallback("", LETTER, reason, false)));
        List<Annex> annexes = new ArrayList<>();
        for (Annex annex : compilation.annexes()) {
            reason(annex.title())
                    .ifPresent(
                            reason -> fallbacks.add(new PdfReport.Fallback(annex.eId(), annex.label(), reason, false)));
            annexes.add(new Annex(
                    annex.number(),
                    annex.eId(),
                    annex.label(),
                    annex.phrases().stream()
                            .map(phrase -> new Phrase(showable(phrase.text()), phrase.language()))
                            .toList(),
                    annex.original(),
                    annex.contribution()));
        }
        Compilation all = new Compilation(
                compilation.language(),
                compilation.specimenMark(),
                compilation.masthead(),
                shown,
                compilation.contentsTitle(),
                annexes,
                compilation.request());
        return new Showable(all, fallbacks);
    }

    private String showable(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (canBeSet(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("[U+%04X]".formatted(c));
            }
        });
        return out.toString();
    }

    private boolean canBeSet(int codePoint) {
        return codePoint == '\t' || ignorable(codePoint) || glyphs.has(codePoint);
    }

    /** Why a statement cannot be set; empty when it can. */
    public Optional<String> reason(StatementText text) {
        return blocks(text.blocks(), 1);
    }

    private Optional<String> blocks(List<Block> blocks, int depth) {
        if (depth > DEEPEST) {
            return Optional.of("lists, tables or quotations stand in each other more than %d deep".formatted(DEEPEST));
        }
        return blocks.stream().flatMap(block -> block(block, depth).stream()).findFirst();
    }

    private Optional<String> block(Block block, int depth) {
        return switch (block) {
            case Paragraph paragraph -> inlines(paragraph.content(), depth);
            case Heading heading -> reason(heading.number()).or(() -> inlines(heading.content(), depth));
            case ListBlock list ->
                list.items().stream()
                        .flatMap(item -> reason(item.number()).or(() -> blocks(item.body(), depth + 1)).stream())
                        .findFirst();
            case Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> blocks(cell.body(), depth + TABLE_WEIGHT).stream())
                        .findFirst();
            case Quotation quotation -> blocks(quotation.body(), depth + 1);
        };
    }

    private Optional<String> inlines(List<Inline> inlines, int depth) {
        return inlines.stream()
                .flatMap(inline -> switch (inline) {
                    case Text text -> reason(text.text()).stream();
                    case Link link -> inlines(link.content(), depth).stream();
                    case NoteRef reference ->
                        reason(reference.note().marker())
                                .or(() -> blocks(reference.note().body(), depth + 1))
                                .stream();
                    case Reference reference -> inlines(reference.content(), depth).stream();
                    case Image image -> reason(image.alternative()).stream();
                    case LineBreak lineBreak -> Optional.<String>empty().stream();
                    case PageBreak pageBreak -> Optional.<String>empty().stream();
                    case Anchor anchor -> Optional.<String>empty().stream();
                })
                .findFirst();
    }

    private Optional<String> reason(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!canBeSet(codePoint)) {
                return Optional.of("no font has the character U+%04X (%s)".formatted(codePoint, name(codePoint)));
            }
            i += Character.charCount(codePoint);
        }
        return text.length() > LONGEST_WORD ? longWord(text) : Optional.empty();
    }

    private static Optional<String> longWord(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text);
        int start = lines.first();
        for (int end = lines.next(); end != BreakIterator.DONE; start = end, end = lines.next()) {
            if (end - start > LONGEST_WORD) {
                return Optional.of("a word of %d characters, with no place to break the line".formatted(end - start));
            }
        }
        return Optional.empty();
    }

    static boolean ignorable(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static String name(int codePoint) {
        String name = UCharacter.getExtendedName(codePoint);
        return name == null ? "unnamed" : name;
    }
}
