package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/** The alternatives that are open, of each of which one side is seen. */
final class Alternatives {

    private final Deque<Boolean> taken = new ArrayDeque<>();

    /** What to do when the element ends; null: it is not seen. */
    Runnable begins(XMLStreamReader in, String name) {
        switch (name) {
            case "AlternateContent" -> {
                taken.push(false);
                return taken::pop;
            }
            case "Choice", "Fallback" -> {
                boolean seen =
                        !taken.isEmpty() && !taken.peek() && (name.equals("Fallback") || Markup.isKnownChoice(in));
                if (!seen) {
                    return null;
                }
                taken.pop();
                taken.push(true);
                return () -> {};
            }
            default -> {
                return () -> {};
            }
        }
    }
}
