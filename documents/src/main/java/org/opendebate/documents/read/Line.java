package org.opendebate.documents.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.Text;

/** The inlines of the paragraph that is being read, with the links that are open, and what is anchored in it. */
final class Line {

    private record Frame(Optional<String> href, List<Inline> inlines) {}

    final List<Block> anchored = new ArrayList<>();
    final Deque<Direction> directions = new ArrayDeque<>();
    ParagraphLook own = ParagraphLook.NONE;
    Styles.Resolved style;

    private final Deque<Frame> frames = new ArrayDeque<>();

    Line(Styles.Resolved style) {
        this.style = style;
        frames.push(new Frame(Optional.empty(), new ArrayList<>()));
    }

    void add(Inline inline) {
        frames.peek().inlines().add(inline);
    }

    /** Opens a link; one without an address, or inside another link, is text only. */
    void open(Optional<String> href) {
        boolean inLink = frames.stream().anyMatch(frame -> frame.href().isPresent());
        frames.push(new Frame(inLink ? Optional.empty() : href, new ArrayList<>()));
    }

    void close() {
        if (frames.size() < 2) {
            return;
        }
        Frame closed = frames.pop();
        if (closed.href().isPresent() && !closed.inlines().isEmpty()) {
            add(new Link(closed.href().get(), withoutUnderline(closed.inlines())));
        } else {
            closed.inlines().forEach(this::add);
        }
    }

    /** Closes what is open and tells the inlines. */
    List<Inline> finish() {
        while (frames.size() > 1) {
            close();
        }
        return frames.peek().inlines();
    }

    /** Without white space and line breaks at the ends. */
    static List<Inline> trimmed(List<Inline> untrimmed) {
        List<Inline> inlines = new ArrayList<>(Inline.merged(untrimmed));
        while (!inlines.isEmpty() && trimFirst(inlines)) {
            // a break or a blank went
        }
        while (!inlines.isEmpty() && trimLast(inlines)) {
            // a break or a blank went
        }
        return inlines;
    }

    private static boolean trimFirst(List<Inline> inlines) {
        return switch (inlines.getFirst()) {
            case LineBreak lineBreak -> inlines.remove(0) != null;
            case Text text -> {
                String stripped = text.text().stripLeading();
                boolean gone = stripped.isEmpty();
                if (gone) {
                    inlines.remove(0);
                } else {
                    inlines.set(0, new Text(stripped, text.emphasis(), text.language(), text.direction()));
                }
                yield gone;
            }
            default -> false;
        };
    }

    private static boolean trimLast(List<Inline> inlines) {
        int last = inlines.size() - 1;
        return switch (inlines.getLast()) {
            case LineBreak lineBreak -> inlines.remove(last) != null;
            case Text text -> {
                String stripped = text.text().stripTrailing();
                boolean gone = stripped.isEmpty();
                if (gone) {
                    inlines.remove(last);
                } else {
                    inlines.set(last, new Text(stripped, text.emphasis(), text.language(), text.direction()));
                }
                yield gone;
            }
            default -> false;
        };
    }

    /** Word shows links underlined; that is the form in which they are published to say. */
    private static List<Inline> withoutUnderline(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> inline instanceof Text text && text.emphasis().contains(Emphasis.UNDERLINE)
                        ? new Text(text.text(), without(text.emphasis()), text.language(), text.direction())
                        : inline)
                .toList();
    }

    private static Set<Emphasis> without(Set<Emphasis> emphasis) {
        Set<Emphasis> rest = EnumSet.copyOf(emphasis);
        rest.remove(Emphasis.UNDERLINE);
        return rest;
    }
}
