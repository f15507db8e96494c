package org.opendebate.local;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.opendebate.local.component.ChildProcess;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.PortTaken;
import org.opendebate.local.identity.IdentityRefused;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.proof.VerifyManifest;
import org.opendebate.local.proof.VerifyReceipt;
import org.opendebate.local.stack.Stack;

/**
 * What the script {@code opendebate} runs on a stack, or on what one left. Exit code 0 done, 1 failed, 2 wrong arguments,
 * 3 not all could be checked.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                Arrays.asList(arguments),
                new Console(
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8))));
    }

    static int run(List<String> arguments, Console console) {
        try {
            Command command = Command.parse(arguments);
            return switch (command) {
                case Command.Demo demo -> new DemoCommand(console).run(demo);
                case Command.Faults faults -> new TrialCommands(console).faults(faults.plan());
                case Command.Rolling rolling -> new TrialCommands(console).rolling(rolling.services());
                case Command.Up up -> new StackCommands(console).up();
                case Command.Down down -> new StackCommands(console).down(down.purge());
                case Command.VerifyAudit asked -> proved(console, new AuditCommand(console).check(asked));
                case Command.Token token -> new StackCommands(console).token(token);
                case Command.Backup backup -> new StackCommands(console).backup(backup.folder());
                case Command.Restore restore -> new StackCommands(console).restore(restore.folder());
                case Command.VerifyManifest asked ->
                    proved(
                            console,
                            new VerifyManifest(console::say)
                                    .check(asked.folder(), asked.jwks().orElse(null)));
                case Command.VerifyReceipt asked ->
                    proved(
                            console,
                            new VerifyReceipt(console::say)
                                    .check(
                                            asked.receipt(),
                                            asked.file(),
                                            asked.coverLetter().orElse(null),
                                            asked.jwks().orElse(null)));
            };
        } catch (Command.Wrong e) {
            console.error(e.getMessage());
            return 2;
        } catch (PortTaken
                | ComponentFailed
                | IdentityRefused
                | IllegalStateException
                | IllegalArgumentException
                | UncheckedIOException e) {
            console.error(e.getMessage());
            return 1;
        }
    }

    private static int proved(Console console, Findings findings) {
        findings.unchecked().forEach(what -> console.say("not checked: " + what));
        findings.faults().forEach(console::error);
        console.say(findings.verdict());
        return findings.exitCode();
    }

    /** However this program ends, it leaves nothing running of that stack, unless the returned guard is released. */
    static Guard stopAtExit(java.nio.file.Path data) {
        Thread hook = new Thread(
                () -> {
                    ChildProcess.startNoMore();
                    Stack.stopRecorded(data);
                },
                "stop-local-stack");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Of a stack that goes on after this program. */
    interface Guard {
        void release();
    }
}
