package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of one statement.
 *
 * @param language the language that it was submitted in
 * @param blocks in order; may be empty; the ids of anchors are unique, and each reference leads to one of them
 */
public record StatementText(Language language, List<Block> blocks) {

    public StatementText {
        blocks = List.copyOf(blocks);
        Set<String> anchors = new HashSet<>();
        Set<String> targets = new HashSet<>();
        Inlines.forEach(blocks, inline -> {
            if (inline instanceof Anchor(String id) && !anchors.add(id)) {
                throw new IllegalArgumentException("StatementText: two anchors are called " + id);
            }
            if (inline instanceof Reference reference) {
                targets.add(reference.target());
            }
        });
        targets.removeAll(anchors);
        if (!targets.isEmpty()) {
            throw new IllegalArgumentException("StatementText: references lead nowhere: " + targets);
        }
    }

    /** Its notes in the order of their places in the text. */
    public List<Footnote> notes() {
        List<Footnote> notes = new ArrayList<>();
        Inlines.forEach(blocks, inline -> {
            if (inline instanceof NoteRef(Footnote note)) {
                notes.add(note);
            }
        });
        return List.copyOf(notes);
    }

    /**
     * Of blocks as they were found: a reference that leads nowhere is its content alone, and an anchor that nothing leads
     * to, or the second of its name, is not kept.
     */
    public static StatementText settled(Language language, List<Block> blocks) {
        Set<String> anchors = new HashSet<>();
        Set<String> targets = new HashSet<>();
        Inlines.forEach(blocks, inline -> {
            if (inline instanceof Anchor(String id)) {
                anchors.add(id);
            } else if (inline instanceof Reference reference) {
                targets.add(reference.target());
            }
        });
        if (anchors.isEmpty() && targets.isEmpty()) {
            return new StatementText(language, blocks);
        }
        Set<String> kept = new HashSet<>();
        return new StatementText(language, Inlines.replaced(blocks, inline -> switch (inline) {
            case Reference reference when !anchors.contains(reference.target()) -> reference.content();
            case Anchor(String id) when !targets.contains(id) || !kept.add(id) -> List.of();
            default -> List.of(inline);
        }));
    }

    /**
     * The languages that it is written in, most of it first: those that a tenth of its letters and at least a hundred of
     * them are in, an ideograph counting three, notes not counted. A name, a title or a sentence that is quoted in another
     * language does not make a statement one in two languages.
     *
     * @return at least one; not always {@link #language()}, which is what was declared
     */
    public List<Language> languages() {
        return LanguageShares.of(this);
    }
}
