package org.opendebate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.opendebate.local.component.Folders;
import org.opendebate.local.faults.FaultRun;
import org.opendebate.local.rolling.RollingRun;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;

/** Plays the debate under faults, or under restarts, each on an empty stack of its own, which is stopped at the end. */
final class TrialCommands {

    private final Console console;

    TrialCommands(Console console) {
        this.console = console;
    }

    int faults(FaultRun.Plan plan) {
        Layout layout = stopped("faults");
        FaultRun.release(layout);
        empty(layout);
        return new FaultRun(layout, progress()).play(plan) ? 0 : 1;
    }

    int rolling(List<ServiceName> services) {
        Layout layout = stopped("rolling");
        empty(layout);
        return new RollingRun(layout, progress()).play(services) ? 0 : 1;
    }

    private Consumer<String> progress() {
        long start = System.nanoTime();
        return line -> console.say(Elapsed.since(start) + line);
    }

    private static Layout stopped(String name) {
        Layout layout = Layout.named(name, System.getenv());
        StackCommands.requireFreeOf(StackCommands.STACK, layout);
        StackCommands.requireFreeOf(StackCommands.DEMO, layout);
        Stack.stopRecorded(layout.data());
        Stack.requireStartable(layout);
        return layout;
    }

    private static void empty(Layout layout) {
        try {
            Folders.deleteRecursively(layout.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + layout.data(), e);
        }
        Main.stopAtExit(layout.data());
    }
}
