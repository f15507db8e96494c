package org.opendebate.compilations.negotiation;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.kit.http.AcceptLanguage;
import org.opendebate.kit.problem.Refusal;

/** The language versions of a document. */
public final class Languages {
    /** What a draft is made in, and what every delegation has a name in. */
    public static final String FIRST = "en";

    /** The official languages, in the order in which the United Nations lists them. */
    public static final List<String> OFFICIAL = List.of("ar", "zh", "en", "fr", "ru", "es");

    private Languages() {}

    /** @throws Refusal 404 for what is no official language */
    public static String official(String asked) {
        return existing(asked, OFFICIAL);
    }

    /**
     * The version that is served: the one asked for by {@code ?language=}, or else the one that Accept-Language likes best
     * of those there are, or else the first of them, whatever the caller would like better (RFC 9110, 12.5.4).
     *
     * @param asked null where the caller named none
     * @throws Refusal 404 for a version that does not exist
     */
    public static String choose(String asked, HttpHeaders headers, List<String> existing) {
        if (asked == null || asked.isBlank()) {
            return AcceptLanguage.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), existing);
        }
        return existing(asked, existing);
    }

    private static String existing(String asked, List<String> existing) {
        if (!existing.contains(asked)) {
            throw Refusal.of(
                            CompilationProblems.LANGUAGE_NOT_AVAILABLE,
                            "The document does not exist in the language that the request names.")
                    .rule("language")
                    .found(asked)
                    .expected(existing)
                    .remedy("Ask for one that exists, or leave language out.");
        }
        return asked;
    }
}
