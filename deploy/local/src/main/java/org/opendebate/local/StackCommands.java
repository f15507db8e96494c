package org.opendebate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.opendebate.local.backup.Backup;
import org.opendebate.local.backup.Restore;
import org.opendebate.local.component.Folders;
import org.opendebate.local.identity.LocalIdentity;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.stack.Wiring;

/** Starts, stops and asks the local stack. */
final class StackCommands {

    static final String STACK = "stack";
    static final String DEMO = "demo";

    private final Console console;

    StackCommands(Console console) {
        this.console = console;
    }

    int up() {
        Layout layout = Layout.named(STACK, System.getenv());
        if (Stack.isRunning(layout.data())) {
            console.say("the local stack runs already, at " + Port.GATEWAY.url(Stack.readBase(layout.data()))
                    + "; ./opendebate down stops it");
            return 0;
        }
        requireFreeOf(DEMO, layout);
        long start = System.nanoTime();
        Main.Guard guard = Main.stopAtExit(layout.data());
        Wiring wiring = "off".equals(System.getenv("OPENDEBATE_SANDBOX")) ? Wiring.DIRECT : Wiring.SANDBOX;
        Stack.start(layout, wiring, line -> console.say(Elapsed.since(start) + line));
        guard.release();
        console.say("");
        addresses(console, layout);
        return 0;
    }

    int down(boolean purge) {
        boolean any = false;
        for (Path data : folders()) {
            any |= Stack.stopRecorded(data);
            if (purge) {
                remove(data);
            }
        }
        console.say(any ? "stopped" : "nothing was running");
        return 0;
    }

    int backup(Path folder) {
        long start = System.nanoTime();
        new Backup(running(), line -> console.say(Elapsed.since(start) + line)).take(folder);
        console.say(
                Elapsed.since(start) + "the backup is " + folder.toAbsolutePath() + "; keep it as you keep secrets");
        return 0;
    }

    int restore(Path folder) {
        long start = System.nanoTime();
        new Restore(Layout.named(STACK, System.getenv()), line -> console.say(Elapsed.since(start) + line))
                .from(folder);
        console.say(Elapsed.since(start) + "restored; ./opendebate up starts it");
        return 0;
    }

    int token(Command.Token wanted) {
        LocalIdentity identity = Stack.identityOf(running());
        console.say(
                wanted.machine()
                        ? identity.tokenOfMission(wanted.delegation().orElseThrow())
                        : identity.tokenOfPerson(wanted.role(), wanted.delegation()));
        return 0;
    }

    /** The data of the local stack that runs. */
    static Path running() {
        return folders().stream()
                .filter(Stack::isRunning)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no local stack runs; ./opendebate up starts one"));
    }

    static void addresses(Console console, Layout layout) {
        console.say("gateway          " + layout.url(Port.GATEWAY) + "/api/v1");
        console.say("keycloak         " + layout.url(Port.KEYCLOAK) + "/realms/" + LocalIdentity.REALM);
        console.say("logs and data    " + layout.data());
        console.say("try              curl -H \"Authorization: Bearer $(./opendebate token --role secretariat)\" "
                + layout.url(Port.GATEWAY) + "/api/v1/meetings");
        console.say("stop             ./opendebate down");
    }

    /** The other of the two stacks of this checkout is told as itself rather than as some program on our port. */
    static void requireFreeOf(String other, Layout layout) {
        Path data = Layout.named(other, System.getenv()).data();
        if (Stack.isRunning(data) && Stack.readBase(data) == layout.base()) {
            throw new IllegalStateException("the stack of ./opendebate " + (DEMO.equals(other) ? "demo --keep" : "up")
                    + " runs on these ports; ./opendebate down stops it, OPENDEBATE_PORT takes others");
        }
    }

    private static List<Path> folders() {
        return List.of(
                Layout.named(STACK, System.getenv()).data(),
                Layout.named(DEMO, System.getenv()).data());
    }

    private static void remove(Path data) {
        try {
            Folders.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + data, e);
        }
    }
}
