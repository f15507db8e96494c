package org.opendebate.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.opendebate.local.stack.Stack;

/**
 * Kills services while steps go on, as it was asked for: as the step's first change is on its way to the gateway, or as
 * its third call is where nothing is changed before.
 */
final class Kills {

    private static final int CALLS_WITHOUT_CHANGE = 3;

    private final List<Kill> wanted;
    private final Stack stack;
    private final Progress progress;
    private final List<Kill> due = new ArrayList<>();
    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();
    private int calls;

    Kills(List<Kill> wanted, Stack stack, Progress progress) {
        this.wanted = List.copyOf(wanted);
        this.stack = stack;
        this.progress = progress;
    }

    /** Runs a step; returns when what was killed in it runs again. */
    void during(Step step, Runnable work) {
        calls = 0;
        wanted.stream().filter(kill -> kill.step() == step).forEach(due::add);
        work.run();
        killNow();
        restarts.forEach(CompletableFuture::join);
        restarts.clear();
    }

    /** Told of each call before it is sent. */
    void onCall(String method) {
        calls++;
        if (!"GET".equals(method) || calls >= CALLS_WITHOUT_CHANGE) {
            killNow();
        }
    }

    private void restart(Kill kill) {
        try {
            stack.service(kill.service()).kill();
            stack.service(kill.service()).start();
            progress.say(kill.service().wire() + " runs again");
        } catch (RuntimeException e) {
            // told at once: the step is likely to wait in vain for the service
            progress.say(e.getMessage());
            throw e;
        }
    }

    private void killNow() {
        for (Kill kill : due) {
            progress.say("SIGKILL to " + kill.service().wire());
            restarts.add(CompletableFuture.runAsync(() -> restart(kill)));
        }
        due.clear();
    }
}
