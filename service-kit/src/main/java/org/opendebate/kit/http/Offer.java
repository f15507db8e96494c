package org.opendebate.kit.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/**
 * The forms in which something is given: chosen by {@code ?format=}, else by {@code Accept}.
 *
 * @param forms the first for whoever takes any
 * @param name as {@code format} names a form
 * @param mediaType without parameters
 */
public record Offer<F>(List<F> forms, Function<F, String> name, Function<F, String> mediaType) {

    /**
     * @param format a name or a media type; null where the ranges decide
     * @param accepted the ranges of the Accept header
     * @throws Refusal 406 when no such form is offered
     */
    public F chosen(String format, List<MediaType> accepted) {
        if (format != null) {
            return find(name, format).or(() -> find(mediaType, format)).orElseThrow(() -> notOffered(format));
        }
        return Accept.best(accepted, forms.stream().map(mediaType).toList())
                .flatMap(best -> find(mediaType, best))
                .orElseThrow(() ->
                        notOffered(accepted.stream().map(MediaType::toString).collect(Collectors.joining(", "))));
    }

    private Optional<F> find(Function<F, String> by, String wanted) {
        return forms.stream().filter(form -> by.apply(form).equals(wanted)).findFirst();
    }

    private Refusal notOffered(String asked) {
        return Refusal.of(KitProblems.NOT_ACCEPTABLE, "The text is not given in this form.")
                .found(asked)
                .expected(forms.stream()
                        .map(form -> name.apply(form) + " (" + mediaType.apply(form) + ")")
                        .collect(Collectors.joining(", ")));
    }
}
