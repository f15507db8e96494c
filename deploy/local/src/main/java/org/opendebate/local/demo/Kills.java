package org.opendebate.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.opendebate.local.stack.Stack;

/** Kills services while steps go on, as it was asked for. */
final class Kills {

    private final List<Kill> wanted;
    private final Stack stack;
    private final Progress progress;

    Kills(List<Kill> wanted, Stack stack, Progress progress) {
        this.wanted = List.copyOf(wanted);
        this.stack = stack;
        this.progress = progress;
    }

    /** Runs a step; what is to be killed is killed as the step begins and starts again while it goes on. */
    void during(Step step, Runnable work) {
        List<CompletableFuture<Void>> restarts = new ArrayList<>();
        for (Kill kill : wanted) {
            if (kill.step() == step) {
                progress.say("SIGKILL to " + kill.service().wire());
                restarts.add(CompletableFuture.runAsync(() -> {
                    stack.killAndRestart(kill.service());
                    progress.say(kill.service().wire() + " runs again");
                }));
            }
        }
        work.run();
        restarts.forEach(CompletableFuture::join);
    }
}
