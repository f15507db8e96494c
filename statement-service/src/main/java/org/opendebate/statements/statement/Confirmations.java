package org.opendebate.statements.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The other delegations of a joint statement, each with its answer; empty for any other statement. */
public record Confirmations(List<Confirmation> all) {
    public Confirmations {
        all = List.copyOf(all);
    }

    /** What a delegation says to a joint statement that names it. */
    public record Confirmation(String delegation, Answer answer) {}

    /** The answers. */
    public enum Answer {
        ASKED,
        CONFIRMED,
        /** It does not join: the statement waits until it is changed or withdrawn. */
        DECLINED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Confirmations asked(List<String> delegations) {
        return new Confirmations(delegations.stream()
                .map(code -> new Confirmation(code, Answer.ASKED))
                .toList());
    }

    /** As {@link #encoded} wrote it. */
    static Confirmations decoded(String text) {
        return new Confirmations(Arrays.stream(text.split(" "))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(":"))
                .map(entry -> new Confirmation(entry[0], Answer.valueOf(entry[1].toUpperCase(Locale.ROOT))))
                .toList());
    }

    /** A space before each code and a colon behind it, so that one can be looked for. */
    String encoded() {
        return all.stream()
                .map(entry -> " " + entry.delegation() + ":" + entry.answer().wire())
                .collect(Collectors.joining());
    }

    boolean names(String delegation) {
        return all.stream().anyMatch(entry -> entry.delegation().equals(delegation));
    }

    boolean areComplete() {
        return all.stream().allMatch(entry -> entry.answer() == Answer.CONFIRMED);
    }

    Confirmations answered(String delegation, Answer answer) {
        return new Confirmations(all.stream()
                .map(entry -> entry.delegation().equals(delegation) ? new Confirmation(delegation, answer) : entry)
                .toList());
    }

    /** For the same text by other delegations: who has answered need not answer again. */
    Confirmations of(List<String> delegations) {
        return new Confirmations(delegations.stream()
                .map(code -> all.stream()
                        .filter(entry -> entry.delegation().equals(code))
                        .findFirst()
                        .orElse(new Confirmation(code, Answer.ASKED)))
                .toList());
    }
}
