package org.opendebate.meetings.meeting.web;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.opendebate.kit.http.Accept;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.reading.PaperForm;

/** Chooses the form in which it is shown what a paper says: by ?format=, else by Accept. */
final class PaperForms {
    private PaperForms() {}

    /** @throws Refusal 406 when no such form is offered */
    static PaperForm chosen(String format, List<MediaType> accepted) {
        if (format != null) {
            return PaperForm.ofWire(format).orElseThrow(() -> notOffered(format));
        }
        return Accept.best(accepted, PaperForm.mediaTypes())
                .flatMap(PaperForm::ofMediaType)
                .orElseThrow(() ->
                        notOffered(accepted.stream().map(MediaType::toString).collect(Collectors.joining(", "))));
    }

    private static Refusal notOffered(String asked) {
        return Refusal.of(KitProblems.NOT_ACCEPTABLE, "What the paper says is not given in this form.")
                .rule("paper-form")
                .found(asked)
                .expected(Arrays.stream(PaperForm.values())
                        .map(form -> form.wire() + " (" + form.mediaType() + ")")
                        .collect(Collectors.joining(", ")));
    }
}
