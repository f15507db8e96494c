package org.opendebate.documents.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Emphasis that says nothing: a heading is bold, a link underlined, in every form that has such a look. */
final class Looks {

    private Looks() {}

    /** The inlines, without the emphasis when all text that is seen of them has it; the text of notes is not asked. */
    static List<Inline> withoutCommon(Emphasis emphasis, List<Inline> inlines) {
        return has(inlines, emphasis) && !lacks(inlines, emphasis) ? without(emphasis, inlines) : inlines;
    }

    /** Whether any text has the emphasis, be it a space. */
    static boolean has(List<Inline> inlines, Emphasis emphasis) {
        return any(inlines, text -> text.emphasis().contains(emphasis));
    }

    /** Whether any text that is seen has not the emphasis. */
    static boolean lacks(List<Inline> inlines, Emphasis emphasis) {
        return any(
                inlines,
                text -> !text.emphasis().contains(emphasis) && !text.text().isBlank());
    }

    private static boolean any(List<Inline> inlines, Predicate<Text> asked) {
        for (Inline inline : inlines) {
            boolean found = switch (inline) {
                case Text text -> asked.test(text);
                case Link link -> any(link.content(), asked);
                case Reference reference -> any(reference.content(), asked);
                case NoteRef note -> false;
                case LineBreak lineBreak -> false;
                case PageBreak pageBreak -> false;
                case Image image -> false;
                case Anchor anchor -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** The inlines, no text of which has the emphasis; those of notes stay as they are. */
    static List<Inline> without(Emphasis emphasis, List<Inline> inlines) {
        return !has(inlines, emphasis)
                ? inlines
                : inlines.stream().map(inline -> without(emphasis, inline)).toList();
    }

    private static Inline without(Emphasis emphasis, Inline inline) {
        return switch (inline) {
            case Text text -> {
                Set<Emphasis> rest = EnumSet.noneOf(Emphasis.class);
                rest.addAll(text.emphasis());
                rest.remove(emphasis);
                yield new Text(text.text(), rest, text.language(), text.direction());
            }
            case Link link -> new Link(link.href(), without(emphasis, link.content()));
            case Reference reference -> new Reference(reference.target(), without(emphasis, reference.content()));
            case NoteRef note -> note;
            case LineBreak lineBreak -> lineBreak;
            case PageBreak pageBreak -> pageBreak;
            case Image image -> image;
            case Anchor anchor -> anchor;
        };
    }
}
