package org.opendebate.kit.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several media types a caller would rather have (RFC 9110, 12.5.1). */
public final class Accept {
    private Accept() {}

    /**
     * The best offer: each has the quality of the most specific range that it fits, and of equals the first one wins.
     *
     * @param ranges of the Accept header
     * @param offers media types without parameters
     * @return empty when none of them is accepted
     */
    public static Optional<String> best(List<MediaType> ranges, List<String> offers) {
        String best = null;
        double bestQuality = 0;
        for (String offer : offers) {
            double quality = quality(MediaType.valueOf(offer), ranges);
            if (quality > bestQuality) {
                best = offer;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double quality(MediaType offer, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.isCompatible(offer))
                .max(Comparator.comparingInt(Accept::specificity))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }
}
