package org.opendebate.statements.seal;

import java.util.OptionalInt;

/**
 * A document of a meeting's family.
 *
 * @param symbol such as {@code S/2021/501/Add.1}
 * @param seal the number of the one that it was made from
 * @param kind {@code compilation}, {@code addendum}, {@code corrigendum}, {@code revision} or {@code reissue}
 */
public record PublishedDocument(String symbol, int seal, String kind) {

    /** Where only the symbol was told, it says what the document is. */
    public static PublishedDocument of(String symbol, int seal) {
        if (symbol.endsWith("*")) {
            return new PublishedDocument(symbol, seal, "reissue");
        }
        String last = symbol.substring(symbol.lastIndexOf('/') + 1);
        if (last.startsWith("Add.")) {
            return new PublishedDocument(symbol, seal, "addendum");
        }
        if (last.startsWith("Corr.")) {
            return new PublishedDocument(symbol, seal, "corrigendum");
        }
        return new PublishedDocument(symbol, seal, last.startsWith("Rev.") ? "revision" : "compilation");
    }

    /** Whether an accepted statement stands in it in the version that its seal lists. */
    boolean contains(OptionalInt publishedBefore, int version) {
        return switch (kind) {
            case "addendum" -> publishedBefore.isEmpty();
            case "corrigendum" -> publishedBefore.isPresent() && publishedBefore.getAsInt() < version;
            case "reissue" -> false; // the same versions as before, under the symbol that they have
            default -> true;
        };
    }
}
