package org.opendebate.gateway.pages;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.kit.http.Accept;
import org.opendebate.kit.http.AcceptLanguage;
import org.opendebate.kit.problem.Interpreter;

/** All pages, by their paths. */
@Singleton
public class Pages {
    private static final String DESCRIPTION = "/api/v1/openapi";

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)language=([^&]*)");

    private final ProblemPages problems = ProblemPages.read();
    private final Explorer explorer = new Explorer();
    private final Page json = Page.ofResource("application/json", "org/opendebate/api/openapi.json");
    private final Page yaml = Page.ofResource("application/yaml;charset=UTF-8", "org/opendebate/api/openapi.yaml");

    /** What was found at a path. */
    public sealed interface Answer {
        record Found(Page page) implements Answer {}

        /** @param offered the media types, for whoever accepts none of them */
        record NotAcceptable(String offered) implements Answer {}

        record Missing() implements Answer {}
    }

    /**
     * The page at a path, in the form and the language that are accepted.
     *
     * @param query such as {@code language=fr}, which goes before what is accepted; null for none
     * @param accept the header; null for none
     * @param acceptLanguage the header; null for none
     */
    public Answer at(String path, String query, String accept, String acceptLanguage) {
        List<Page> forms = forms(path, language(query, acceptLanguage));
        if (forms.isEmpty()) {
            return new Answer.Missing();
        }
        List<String> offers = forms.stream().map(Page::mediaType).toList();
        Optional<String> best = Accept.best(ranges(accept), offers);
        return best.<Answer>map(type -> new Answer.Found(forms.get(offers.indexOf(type))))
                .orElseGet(() -> new Answer.NotAcceptable(String.join(", ", offers)));
    }

    private static String language(String query, String acceptLanguage) {
        Matcher asked = LANGUAGE.matcher(query == null ? "" : query);
        return asked.find() ? asked.group(1) : AcceptLanguage.best(acceptLanguage, Interpreter.LANGUAGES);
    }

    private List<Page> forms(String path, String language) {
        if (path.startsWith("/api/v1/problems")) {
            return problems.at(path, language);
        }
        if (path.startsWith("/api/docs")) {
            return explorer.at(path);
        }
        return Map.of(
                        DESCRIPTION,
                        List.of(json, yaml),
                        DESCRIPTION + ".json",
                        List.of(json),
                        DESCRIPTION + ".yaml",
                        List.of(yaml))
                .getOrDefault(path, List.of());
    }

    /** Whoever sends what is no list of media types is given what is there. */
    private static List<MediaType> ranges(String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.WILDCARD_TYPE);
        }
        try {
            return Arrays.stream(accept.split(","))
                    .map(range -> MediaType.valueOf(range.strip()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(MediaType.WILDCARD_TYPE);
        }
    }
}
