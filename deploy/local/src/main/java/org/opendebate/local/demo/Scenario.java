package org.opendebate.local.demo;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.stack.Stack;

/** What the demo plays. */
public enum Scenario {
    /** The main job: announcement, 48 statements, one compilation. */
    MAIN,
    /** The whole procedure, with what seldom happens: a postponement, a joint statement, an addendum and the like. */
    FULL;

    /**
     * Plays it on a stack that has seen no other.
     *
     * @param kills of services meanwhile, in the main scenario
     * @param start of the real time that is shown, as System.nanoTime gave it
     * @param out told what happens, line by line
     * @param folder where the documents are left
     * @return what is not as it should be; empty when all is right
     * @throws DebateFailed when a call is not answered as it should be
     */
    public List<String> play(Stack stack, List<Kill> kills, long start, Consumer<String> out, Path folder) {
        return switch (this) {
            case MAIN -> new Player(stack, kills, start, out).play(folder);
            case FULL -> new Procedure(stack, start, out).play(folder);
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is none */
    public static Scenario ofWire(String name) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + name + "; the scenarios are "
                        + Arrays.stream(values()).map(Scenario::wire).collect(Collectors.joining(", "))));
    }
}
