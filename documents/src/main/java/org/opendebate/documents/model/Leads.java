package org.opendebate.documents.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What leads to another place of a text, and the places that it leads to. */
final class Leads {

    private Leads() {}

    /** Without references that lead nowhere, and anchors that nothing leads to; the same blocks when there are none. */
    static List<Block> settled(List<Block> blocks) {
        Set<String> anchors = new HashSet<>();
        Set<String> targets = new HashSet<>();
        boolean[] twice = {false};
        Inlines.forEach(blocks, inline -> {
            if (inline instanceof Anchor(String id)) {
                twice[0] |= !anchors.add(id);
            } else if (inline instanceof Reference reference) {
                targets.add(reference.target());
            }
        });
        if (anchors.equals(targets) && !twice[0]) {
            return blocks;
        }
        Set<String> kept = new HashSet<>();
        return Inlines.replaced(blocks, inline -> switch (inline) {
            case Reference reference when !anchors.contains(reference.target()) -> reference.content();
            case Anchor(String id) when !targets.contains(id) || !kept.add(id) -> List.of();
            default -> List.of(inline);
        });
    }

    /** With ids in the order of the text. */
    static List<Block> named(List<Block> blocks) {
        Map<String, String> ids = new HashMap<>();
        Map<Footnote.Kind, Integer> notes = new EnumMap<>(Footnote.Kind.class);
        Inlines.forEach(blocks, inline -> {
            if (inline instanceof Anchor(String id)) {
                ids.put(id, "a" + (ids.size() + 1));
            } else if (inline instanceof NoteRef(Footnote note)) {
                notes.merge(note.kind(), 1, Integer::sum);
            }
        });
        if (ids.isEmpty() && notes.isEmpty()) {
            return blocks;
        }
        notes.clear();
        return Inlines.replaced(
                blocks,
                inline -> List.of(
                        switch (inline) {
                            case Anchor(String id) -> new Anchor(ids.get(id));
                            case Reference reference -> new Reference(ids.get(reference.target()), reference.content());
                            case NoteRef(Footnote note) ->
                                new NoteRef(new Footnote(
                                        id(note.kind(), notes.merge(note.kind(), 1, Integer::sum)),
                                        note.marker(),
                                        note.kind(),
                                        note.body()));
                            default -> inline;
                        }));
    }

    private static String id(Footnote.Kind kind, int number) {
        return switch (kind) {
            case FOOTNOTE -> "fn" + number;
            case ENDNOTE -> "en" + number;
        };
    }
}
