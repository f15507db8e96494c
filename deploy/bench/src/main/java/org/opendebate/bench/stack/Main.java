package org.opendebate.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.opendebate.local.component.Folders;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Stack;

/** {@code bench submissions [--short]} and {@code bench events [--short]}, on a stack of its own, which is stopped at the end. */
public final class Main {

    private static final List<String> BENCHES = List.of("submissions", "events");

    private Main() {}

    /** The system property {@code opendebate.root} is the folder of the script. */
    public static void main(String[] arguments) {
        List<String> asked = List.of(arguments);
        boolean isShort = asked.size() == 2 && asked.getLast().equals("--short");
        if (asked.isEmpty() || !BENCHES.contains(asked.getFirst()) || asked.size() > (isShort ? 2 : 1)) {
            System.err.println("usage: bench " + String.join("|", BENCHES) + " [--short]");
            System.exit(2);
        }
        Layout layout = Layout.named("bench", System.getenv());
        Stack.stopRecorded(layout.data());
        try {
            Stack.requireStartable(layout);
            Folders.deleteRecursively(layout.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + layout.data(), e);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Stack.stopRecorded(layout.data())));
        System.out.println("starting a stack");
        try (Stack stack = Stack.start(layout, line -> {})) {
            if (asked.getFirst().equals("events")) {
                new Events(stack, isShort ? Events.Size.SHORT : Events.Size.WHOLE, System.out::println).measure();
            } else {
                new Submissions(stack, isShort ? Submissions.Size.SHORT : Submissions.Size.WHOLE).measure();
            }
            if (isShort) {
                System.out.println(
                        "This was the short form: it shows that everything works, and its numbers mean nothing.");
            }
        }
    }
}
