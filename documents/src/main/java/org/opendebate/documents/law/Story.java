package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.Deque;

/** A story: the body, a note, a text box. */
final class Story {
    StringBuilder out = new StringBuilder();
    StringBuilder boxes = new StringBuilder();
    final Deque<boolean[]> fields = new ArrayDeque<>();
    String paragraphStyle;
    boolean markDeleted;
    boolean rowDeleted;
    String characterStyle;
    Boolean hidden;
    boolean drawingHidden;
    String customNote;
    boolean inRun;
}
