package org.opendebate.kit.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several languages a caller would rather read (RFC 9110, 12.5.4, by the lookup of RFC 4647). */
public final class AcceptLanguage {
    private AcceptLanguage() {}

    /**
     * The language that is liked best. Nobody is left without an answer: what cannot be read, or wants only languages that
     * are not offered, gets the first.
     *
     * @param header its lines joined by commas; null for none
     * @param offers primary subtags such as {@code fr}, the first for whoever takes any
     */
    public static String best(String header, List<String> offers) {
        List<Locale.LanguageRange> ranges = ranges(header);
        List<String> named = ranges.stream().map(Locale.LanguageRange::getRange).toList();
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> fitting(range.getRange(), offers, named))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(offers.getFirst());
    }

    private static Optional<String> fitting(String range, List<String> offers, List<String> named) {
        if (range.equals("*")) {
            // what a range of its own names has that one's weight
            return offers.stream().filter(offer -> !named.contains(offer)).findFirst();
        }
        // fr-CH is content with fr
        String primary = range.split("-", 2)[0];
        return Optional.of(primary).filter(offers::contains);
    }

    /** In the order of their weights. */
    private static List<Locale.LanguageRange> ranges(String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
