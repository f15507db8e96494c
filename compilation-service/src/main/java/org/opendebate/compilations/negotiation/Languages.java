package org.opendebate.compilations.negotiation;

import java.util.List;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.kit.problem.Refusal;

/** The language versions of a document. */
public final class Languages {
    private Languages() {}

    /**
     * The version that is served: the one asked for by {@code ?lang=}, or else the one there is, whatever
     * Accept-Language would like better (RFC 9110, 12.5.4).
     *
     * @param asked null where the caller named none
     * @throws Refusal 404 for a version that does not exist
     */
    public static String choose(String asked, List<String> existing) {
        if (asked == null || asked.isBlank()) {
            return existing.getFirst();
        }
        if (!existing.contains(asked)) {
            throw Refusal.of(
                            CompilationProblems.LANGUAGE_NOT_AVAILABLE,
                            "The document does not exist in the language that the request names.")
                    .rule("lang")
                    .found(asked)
                    .expected(existing)
                    .remedy("Ask for one that exists, or leave lang out.");
        }
        return asked;
    }
}
