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
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Text;

/** The inlines of the paragraph that is being read, with the links that are open, and what is anchored in it. */
final class Line {

    /** What is open: an address outside, or the anchor that a reference leads to, or neither. */
    private record Frame(Optional<String> href, Optional<String> anchor, List<Inline> inlines) {
        boolean leads() {
            return href.isPresent() || anchor.isPresent();
        }
    }

    final List<Block> anchored = new ArrayList<>();
    final Deque<Direction> directions = new ArrayDeque<>();
    ParagraphLook own = ParagraphLook.NONE;
    Styles.Resolved style;

    private final Deque<Frame> frames = new ArrayDeque<>();

    Line(Styles.Resolved style) {
        this.style = style;
        frames.push(new Frame(Optional.empty(), Optional.empty(), new ArrayList<>()));
    }

    /** A line within this one, for a part of it that is put together apart. */
    Line inner() {
        Line inner = new Line(style);
        inner.own = own;
        inner.directions.addAll(directions);
        return inner;
    }

    boolean isEmpty() {
        return frames.size() == 1 && frames.peek().inlines().isEmpty();
    }

    void add(Inline inline) {
        frames.peek().inlines().add(inline);
    }

    /** Opens a link; one without an address, or inside another link, is text only. */
    void open(Optional<String> href) {
        frames.push(new Frame(leads() ? Optional.empty() : href, Optional.empty(), new ArrayList<>()));
    }

    /** Opens a reference to an anchor; one inside another, or inside a link, is text only. */
    void openReference(String anchor) {
        Optional<String> target = leads() ? Optional.empty() : Optional.of(anchor);
        frames.push(new Frame(Optional.empty(), target, new ArrayList<>()));
    }

    private boolean leads() {
        return frames.stream().anyMatch(Frame::leads);
    }

    void close() {
        if (frames.size() < 2) {
            return;
        }
        Frame closed = frames.pop();
        if (closed.href().isPresent() && !closed.inlines().isEmpty()) {
            add(new Link(closed.href().get(), withoutUnderline(closed.inlines())));
        } else if (closed.anchor().isPresent() && !closed.inlines().isEmpty()) {
            add(new Reference(closed.anchor().get(), withoutUnderline(closed.inlines())));
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
        List<Inline> merged = Inline.merged(untrimmed);
        int from = 0;
        int to = merged.size();
        while (from < to && blank(merged.get(from))) {
            from++;
        }
        while (to > from && blank(merged.get(to - 1))) {
            to--;
        }
        List<Inline> inlines = new ArrayList<>(merged.subList(from, to));
        if (!inlines.isEmpty() && inlines.getFirst() instanceof Text first) {
            inlines.set(0, with(first, first.text().stripLeading()));
        }
        if (!inlines.isEmpty() && inlines.getLast() instanceof Text last) {
            inlines.set(inlines.size() - 1, with(last, last.text().stripTrailing()));
        }
        return inlines;
    }

    private static boolean blank(Inline inline) {
        return inline instanceof LineBreak
                || inline instanceof Text text && text.text().isBlank();
    }

    private static Text with(Text look, String text) {
        return new Text(text, look.emphasis(), look.language(), look.direction());
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
