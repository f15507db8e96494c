package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
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

    static final int DEEPEST = 20;

    /** A table in a table costs the engine more of its limit than a list in a list. */
    static final int TABLE_WEIGHT = 2;

    static final int LONGEST_WORD = 10_000;

    private final Glyphs glyphs;

    Renderability(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * @throws Unrenderable naming the first annex that would fail, and why
     */
    void check(Compilation compilation) {
        check("covering letter", compilation.letter().title());
        compilation.letter().paragraphs().forEach(text -> check("covering letter", text));
        check("covering letter", compilation.letter().signature().name());
        for (Annex annex : compilation.annexes()) {
            check(annex.label(), annex.title());
            reason(annex.contribution().text()).ifPresent(reason -> {
                throw new Unrenderable(annex.label(), reason);
            });
        }
    }

    private void check(String place, String words) {
        reason(words).ifPresent(reason -> {
            throw new Unrenderable(place, reason);
        });
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
            if (codePoint != '\t' && !ignorable(codePoint) && !glyphs.has(codePoint)) {
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

    private static boolean ignorable(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static String name(int codePoint) {
        String name = UCharacter.getExtendedName(codePoint);
        return name == null ? "unnamed" : name;
    }
}
