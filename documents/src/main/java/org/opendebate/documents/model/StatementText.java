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
     * Of blocks as they were found, in the one form that they have among all that read the same. Lines have nothing blank
     * at their ends, and there are no empty ones but in empty cells and behind numbers; anchors and page breaks of such a
     * line stand in the next, and none at the end. A line that is mostly written from the right runs from there, a list as
     * its first line. An item begins with a paragraph. Cells fill the grid of their table. A reference that leads nowhere is
     * its content alone; an anchor that nothing leads to, or the second of its name, is not kept. Anchors and notes have
     * ids in the order of the text: {@code a1}, {@code fn1}, {@code en1}.
     */
    public static StatementText settled(Language language, List<Block> blocks) {
        List<Block> settled = Settling.settled(blocks);
        for (List<Block> led = Leads.settled(settled); !led.equals(settled); led = Leads.settled(settled)) {
            // what was a reference may be blank at the end of a line
            settled = Settling.settled(led);
        }
        return new StatementText(language, Leads.named(settled));
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
