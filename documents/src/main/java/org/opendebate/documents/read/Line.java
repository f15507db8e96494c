package org.opendebate.documents.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.Paragraph;
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

    /** Opens what leads elsewhere; one that leads nowhere, or inside another, is text only. */
    void open(Optional<Fields.Lead> to, Source source) {
        Optional<Fields.Lead> lead = leads() ? Optional.empty() : to;
        frames.push(new Frame(
                lead.filter(Fields.Lead::outside).map(Fields.Lead::to),
                lead.filter(one -> !one.outside()).map(one -> source.anchor(one.to())),
                new ArrayList<>()));
    }

    private boolean leads() {
        return frames.stream().anyMatch(Frame::leads);
    }

    /** Whether there was something in it. */
    boolean close() {
        if (frames.size() < 2) {
            return true;
        }
        Frame closed = frames.pop();
        if (closed.href().isPresent() && !closed.inlines().isEmpty()) {
            add(new Link(closed.href().get(), closed.inlines()));
        } else if (closed.anchor().isPresent() && !closed.inlines().isEmpty()) {
            add(new Reference(closed.anchor().get(), closed.inlines()));
        } else {
            closed.inlines().forEach(this::add);
        }
        return !closed.inlines().isEmpty();
    }

    /** Closes what is open and tells the inlines. */
    List<Inline> finish() {
        while (frames.size() > 1) {
            close();
        }
        return frames.peek().inlines();
    }

    /** The characters that are seen, those of notes at their marks; a space for what is none. */
    static String plain(List<Inline> inlines) {
        StringBuilder plain = new StringBuilder();
        Paragraph line = new Paragraph(Direction.LTR, Optional.empty(), inlines);
        Inlines.forEach(List.of(line), inline -> plain.append(inline instanceof Text text ? text.text() : " "));
        return plain.toString();
    }
}
