package org.opendebate.documents.compile;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Levels for the headings of one statement below the title of its annex, which is level 1: with no gap, whatever gaps the
 * author left, since readers that rely on structure allow none.
 */
public final class HeadingLevels {

    /** PDF knows six. */
    private static final int DEEPEST = 6;

    private final Deque<Integer> open = new ArrayDeque<>();

    /** The level, 2 to 6, of the next heading in the text, which its author has at the given level. */
    public int next(int authors) {
        while (!open.isEmpty() && open.peek() >= authors) {
            open.pop();
        }
        open.push(authors);
        return Math.min(open.size() + 1, DEEPEST);
    }
}
