package org.opendebate.compilations.seal;

import java.util.List;
import java.util.stream.Collectors;

/** A delegation that was asked to join a statement. @param confirmed whether it has */
public record Joined(String delegation, boolean confirmed) {

    /**
     * The codes of those that joined the author, between commas; null where nobody was asked.
     *
     * @param all null where nobody was asked
     */
    public static String codes(List<Joined> all, String author) {
        return all == null
                ? null
                : all.stream()
                        .filter(Joined::confirmed)
                        .map(Joined::delegation)
                        .filter(code -> !code.equals(author))
                        .collect(Collectors.joining(","));
    }
}
