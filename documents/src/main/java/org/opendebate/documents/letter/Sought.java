package org.opendebate.documents.letter;

import java.util.List;

/** What came of looking for one thing in a cover letter. */
public sealed interface Sought<T> {

    /**
     * It is there, once.
     *
     * @param place {@code page 1, line 7} or {@code paragraph 7}, counting what is not empty
     */
    record Found<T>(T value, String place) implements Sought<T> {}

    /** Several things could be it; at least two. */
    record Ambiguous<T>(List<Found<T>> candidates) implements Sought<T> {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("Ambiguous: needs two candidates at least");
            }
        }
    }

    /**
     * It is not there.
     *
     * @param instead what is there in its place, in a sentence; empty when nothing is
     */
    record NotFound<T>(String instead) implements Sought<T> {}

    /** Of all candidates: none, one, or more; equal ones count once. */
    static <T> Sought<T> of(List<Found<T>> candidates) {
        List<Found<T>> different = candidates.stream()
                .filter(one -> candidates.stream()
                                .filter(other -> other.value().equals(one.value()))
                                .findFirst()
                                .orElseThrow()
                        == one)
                .toList();
        return switch (different.size()) {
            case 0 -> new NotFound<>("");
            case 1 -> different.getFirst();
            default -> new Ambiguous<>(different);
        };
    }
}
