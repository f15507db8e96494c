package org.opendebate.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.opendebate.local.component.Folders;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Stack;

/** {@code bench submissions [--short]}, on a stack of its own, which is stopped at the end. */
public final class Main {

    private Main() {}

    /** The system property {@code opendebate.root} is the folder of the script. */
    public static void main(String[] arguments) {
        List<String> asked = List.of(arguments);
        if (!asked.equals(List.of("submissions")) && !asked.equals(List.of("submissions", "--short"))) {
            System.err.println("usage: bench submissions [--short]");
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
            new Submissions(stack, asked.size() > 1 ? Submissions.Size.SHORT : Submissions.Size.WHOLE).measure();
        }
    }
}
