package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.Deque;

/** A story: the body, a note, a text box. */
final class Story {

    final StringBuilder out = new StringBuilder();
    /** What is anchored in the paragraph at hand, and seen after it. */
    final StringBuilder boxes = new StringBuilder();
    /** What is being put together of several parts, the innermost first. */
    final Deque<StringBuilder> composed = new ArrayDeque<>();

    final Deque<Field> fields = new ArrayDeque<>();
    String paragraphStyle;
    int paragraphs;
    int formulas;
    boolean markDeleted;
    boolean rowDeleted;
    String characterStyle;
    Boolean hidden;
    boolean drawingHidden;
    String customNote;
    boolean inRun;

    /** Where text of a line goes. */
    StringBuilder line() {
        return composed.isEmpty() ? out : composed.peek();
    }

    void flushBoxes() {
        out.append(boxes);
        boxes.setLength(0);
    }

    /** Whether no field's code is open. */
    boolean inResults() {
        return fields.isEmpty() || fields.stream().allMatch(field -> field.inResult);
    }

    boolean shows(HiddenStyles styles) {
        return inResults() && !styles.hides(hidden, characterStyle, paragraphStyle);
    }

    String characters() {
        flushBoxes();
        return out.toString();
    }
}
