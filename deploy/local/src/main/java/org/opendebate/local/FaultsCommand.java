package org.opendebate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.opendebate.local.component.Folders;
import org.opendebate.local.faults.FaultRun;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Stack;

/** Plays the debate under faults on a stack of its own, which is stopped at the end. */
final class FaultsCommand {

    private final Console console;

    FaultsCommand(Console console) {
        this.console = console;
    }

    int run(FaultRun.Plan plan) {
        Layout layout = Layout.named("faults", System.getenv());
        StackCommands.requireFreeOf(StackCommands.STACK, layout);
        StackCommands.requireFreeOf(StackCommands.DEMO, layout);
        Stack.stopRecorded(layout.data());
        Stack.requireStartable(layout);
        FaultRun.release(layout);
        try {
            Folders.deleteRecursively(layout.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + layout.data(), e);
        }
        Main.stopAtExit(layout.data());
        long start = System.nanoTime();
        return new FaultRun(layout, line -> console.say(Elapsed.since(start) + line)).play(plan) ? 0 : 1;
    }
}
