package org.opendebate.compilations.preview.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Outlook;
import org.opendebate.compilations.edition.EditionFacts;

/**
 * What a compilation would be if the meeting were sealed now.
 *
 * @param state {@code waiting} while it is made, {@code made}
 * @param madeAt null while it waits
 * @param annexes in their order; empty while it waits
 * @param undecided what somebody still has to decide on: it blocks the seal, and nothing of it is in the draft
 * @param missing what is expected or accepted and is not in the draft
 */
public record PreviewView(
        UUID meetingId,
        String state,
        String language,
        Instant madeAt,
        List<AnnexView> annexes,
        List<Outlook.Undecided> undecided,
        List<Missing> missing) {

    /** An annex as it would be. */
    @Schema(name = "PreviewedAnnex")
    public record AnnexView(UUID statementId, int version, int annex, String label, String title) {}

    static PreviewView waiting(Outlook outlook, String language, List<Missing> missing) {
        return new PreviewView(
                outlook.meeting().id(), "waiting", language, null, List.of(), outlook.undecided(), missing);
    }

    static PreviewView made(Outlook outlook, EditionFacts edition) {
        return new PreviewView(
                outlook.meeting().id(),
                "made",
                edition.language(),
                edition.renderedAt(),
                edition.annexes().stream()
                        .map(annex -> new AnnexView(
                                annex.statementId(), annex.version(), annex.number(), annex.label(), annex.title()))
                        .toList(),
                outlook.undecided(),
                outlook.missing());
    }
}
