package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tables that are open, each with its columns. */
final class Tables {

    private final Deque<Grid> open = new ArrayDeque<>();

    void begins() {
        open.push(new Grid());
    }

    void ends() {
        open.pop();
    }

    /** Tells the innermost table what a row says of itself. */
    void rowSays(String property, String value) {
        if (property.equals("gridBefore") && !open.isEmpty()) {
            open.peek().skips(value);
        }
    }

    void cellSays(String property, String value) {
        if (!open.isEmpty()) {
            open.peek().cellSays(property, value);
        }
    }

    Runnable row(Story story) {
        boolean before = story.rowDeleted;
        story.rowDeleted = false;
        if (!open.isEmpty()) {
            open.peek().rowBegins();
        }
        return () -> {
            if (!open.isEmpty() && !story.rowDeleted) {
                open.peek().rowEnds();
            }
            story.rowDeleted = before;
        };
    }

    /** A cell: null when its row is deleted, and what is in it is taken back when another covers it. */
    Runnable cell(Story story) {
        if (story.rowDeleted) {
            return null;
        }
        story.flushBoxes();
        if (open.isEmpty()) {
            return () -> {};
        }
        int before = story.out.length();
        Grid own = open.peek();
        own.cellBegins();
        return () -> {
            story.flushBoxes();
            if (own.cellIsCovered()) {
                story.out.setLength(before);
            }
        };
    }
}
