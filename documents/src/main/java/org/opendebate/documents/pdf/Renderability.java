package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.GivenLetter;
import org.opendebate.documents.compile.Phrase;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
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

    /**
     * Of the fonts alone: nothing is set, and no engine is started.
     *
     * @param typstHome the folder that the build fills with the engine and its fonts
     * @return empty when they are not there
     */
    public static Optional<Renderability> in(Path typstHome) {
        return Glyphs.areIn(typstHome) ? Optional.of(new Renderability(Glyphs.of(typstHome))) : Optional.empty();
    }

    /** The same compilation, where the letter, names and titles show the number of each character that no font has. */
    Showable showable(Compilation compilation) {
        List<PdfReport.Fallback> fallbacks = new ArrayList<>();
        CoveringLetter letter = compilation.letter();
        CoveringLetter shown = shown(letter);
        Stream.of(
                        Stream.of(letter.title()),
                        letter.signature().map(CoveringLetter.Signature::name).stream(),
                        letter.paragraphs().stream(),
                        letter.given().map(given -> PlainText.of(given.text())).stream()
                                .flatMap(String::lines))
                .flatMap(words -> words)
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
                compilation.notices(),
                shown,
                compilation.contentsTitle(),
                annexes,
                compilation.request());
        return new Showable(all, fallbacks);
    }

    private CoveringLetter shown(CoveringLetter letter) {
        Optional<GivenLetter> given = letter.given();
        boolean asItIs = given.flatMap(it -> reason(it.text())).isEmpty();
        return new CoveringLetter(
                showable(letter.title()),
                letter.designation(),
                // a given letter that cannot be set is shown by its words alone
                asItIs
                        ? letter.paragraphs().stream().map(this::showable).toList()
                        : PlainText.of(given.orElseThrow().text())
                                .lines()
                                .map(this::showable)
                                .toList(),
                letter.signature()
                        .map(signature -> new CoveringLetter.Signature(
                                signature.mark(),
                                showable(signature.name()),
                                signature.nameFirst(),
                                signature.capacity())),
                asItIs ? given : Optional.empty());
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

    /**
     * What stands in the way of setting a statement, in the order of the text; at most twenty, each character once. Found by
     * looking at the text alone, in milliseconds.
     */
    public List<Obstacle> obstacles(StatementText text) {
        return ObstacleWalk.of(text, glyphs);
    }

    /** Why a statement cannot be set; empty when it can. */
    public Optional<String> reason(StatementText text) {
        return obstacles(text).stream()
                .filter(Obstacle::prevents)
                .map(Obstacle::found)
                .findFirst();
    }

    private Optional<String> reason(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return reason(new StatementText(Language.EN, List.of(Paragraph.of(Direction.LTR, Text.of(words)))));
    }

    private boolean canBeSet(int codePoint) {
        return canBeSet(codePoint, glyphs);
    }

    static boolean canBeSet(int codePoint, Glyphs glyphs) {
        return codePoint == '\t' || ignorable(codePoint) || glyphs.has(codePoint);
    }

    static boolean ignorable(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
