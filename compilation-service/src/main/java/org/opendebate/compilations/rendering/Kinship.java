package org.opendebate.compilations.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a document is to those that were published before it, in no language.
 *
 * @param kind {@code compilation}, {@code addendum}, {@code corrigendum} or {@code revision}; of a reissue, what the
 *     document is that appears once more
 * @param parent the one that it adds to, corrects or replaces; empty for a compilation
 * @param others all that were published before, the first first
 * @param firstAnnex the number that annexes are counted on from; without meaning where numbers are kept
 * @param keptNumbers of annexes that had one before, by statement; empty where they are counted
 * @param reissue where the document appears once more
 */
public record Kinship(
        String kind,
        Optional<Relative> parent,
        List<Relative> others,
        int firstAnnex,
        Map<UUID, Integer> keptNumbers,
        Optional<Reissue> reissue) {

    /**
     * A document that was published before.
     *
     * @param path in this API
     */
    public record Relative(String symbol, LocalDate letterDate, LocalDate documentDate, String path) {}

    /** @param reasons by the language */
    public record Reissue(LocalDate on, Map<String, String> reasons) {}

    public Kinship {
        others = List.copyOf(others);
        keptNumbers = Map.copyOf(keptNumbers);
    }

    /** Whether its letter transmits everything, and is no addition or correction to another. */
    public boolean hasTheWholeLetter() {
        return kind.equals("compilation") || kind.equals("revision");
    }

    /** Of the first document of a family. */
    public static Kinship none() {
        return new Kinship("compilation", Optional.empty(), List.of(), 1, Map.of(), Optional.empty());
    }
}
