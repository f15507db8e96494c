package org.opendebate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.component.Folders;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Stack;

/** Starts a stack on an empty data folder, plays the debate on it, and stops it unless it is to be kept. */
final class DemoCommand {

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    int run(Command.Demo demo) {
        Layout layout = Layout.named(StackCommands.DEMO, System.getenv());
        StackCommands.requireFreeOf(StackCommands.STACK, layout);
        Path results = Path.of(System.getenv()
                .getOrDefault(
                        "OPENDEBATE_OUT",
                        layout.root().resolve("deploy/local/out").toString()));
        Stack.stopRecorded(layout.data());
        // the last demo's results stay where this one cannot even begin
        Stack.requireStartable(layout);
        delete(layout.data());
        delete(results);
        long start = System.nanoTime();
        Main.Guard guard = Main.stopAtExit(layout.data());
        Stack stack = Stack.start(layout, line -> console.say(Elapsed.since(start) + line));
        int code = play(demo, stack, start, results);
        if (demo.keep()) {
            guard.release();
            console.say("");
            StackCommands.addresses(console, layout);
        } else {
            stack.close();
        }
        return code;
    }

    private int play(Command.Demo demo, Stack stack, long start, Path results) {
        try {
            List<String> differences = demo.scenario().play(stack, demo.kills(), start, console::say, results);
            console.say("");
            if (differences.isEmpty()) {
                console.say(
                        Elapsed.since(start) + "every submission is where it belongs; the results are in " + results);
                return 0;
            }
            differences.forEach(console::error);
        } catch (DebateFailed e) {
            console.error(e.getMessage());
        }
        console.error("the logs are in " + stack.layout().data());
        return 1;
    }

    private static void delete(Path folder) {
        try {
            Folders.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
