package org.opendebate.compilations.publication;

import java.time.Duration;
import java.util.List;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.drafting.Readiness;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** Whether the seal that a publication names is the one that stands, and drafted. */
public final class Publishable {
    private Publishable() {}

    /**
     * Whether a document that follows on a published one may be made from a seal: from the one that stands, or, of a
     * reissue, from the one that the document was made from.
     */
    static void requireFurther(Progress progress, MeetingFacts meeting, PublicationOrder order, DocumentFacts parent) {
        int expected;
        if (parent != null) {
            expected = parent.seal();
        } else if (progress instanceof Progress.Published published) {
            expected = published.standing();
        } else {
            throw notReady(meeting, List.of(new Missing(null, "publication", null)));
        }
        requireCurrent(meeting, order.seal(), expected);
    }

    /** @throws Refusal 409 for any other seal */
    public static void require(Progress progress, MeetingFacts meeting, int seal, Gathering gathering) {
        switch (progress) {
            case Progress.Published published -> throw alreadyPublished(meeting, published);
            case Progress.Unsealed(int last) ->
                throw seal > last ? sealUnknown(meeting, seal) : revoked(meeting, seal, "none");
            case Progress.Waiting(int current, String failure) -> {
                requireCurrent(meeting, seal, current);
                throw notReady(meeting, missing(meeting, current, gathering));
            }
            case Progress.Drafted(int current, var edition) -> requireCurrent(meeting, seal, current);
        }
    }

    private static void requireCurrent(MeetingFacts meeting, int seal, int current) {
        if (seal < current) {
            throw revoked(meeting, seal, seal(current));
        }
        if (seal > current) {
            throw sealUnknown(meeting, seal);
        }
    }

    private static List<Missing> missing(MeetingFacts meeting, int seal, Gathering gathering) {
        return switch (gathering.of(meeting.id(), seal)) {
            case Readiness.Incomplete(List<Missing> missing) -> missing;
            case Readiness.Complete complete -> List.of(new Missing(null, "rendering", null));
        };
    }

    static Refusal notReady(MeetingFacts meeting, List<Missing> missing) {
        return Refusal.of(CompilationProblems.COMPILATION_NOT_READY, "The draft of this seal is not there yet.")
                .rule("drafted")
                .with("missing", missing)
                .remedy(Sentence.of("Look at GET {path} until its state is drafted.")
                        .with("path", "/api/v1/meetings/" + meeting.id() + "/compilation"))
                .contact(meeting.contact())
                .retryAfter(Duration.ofSeconds(2));
    }

    private static Refusal sealUnknown(MeetingFacts meeting, int seal) {
        return notReady(meeting, List.of(new Missing(null, "seal", Integer.toString(seal))));
    }

    private static Sentence seal(int number) {
        return Sentence.of("seal {number}").with("number", number);
    }

    private static Refusal revoked(MeetingFacts meeting, int seal, Object current) {
        return Refusal.of(CompilationProblems.SEAL_REVOKED, "The seal that the request names was revoked.")
                .rule("current-seal")
                .found(seal(seal))
                .expected(current)
                .remedy("Look at the list that is sealed now, and publish under its number.")
                .contact(meeting.contact());
    }

    private static Refusal alreadyPublished(MeetingFacts meeting, Progress.Published published) {
        return Refusal.of(
                        CompilationProblems.ALREADY_PUBLISHED,
                        "A compilation is published once; what comes later goes into an addendum.")
                .rule("published-once")
                .found(published.symbol())
                .with("document", "/api/v1/documents/" + published.symbol())
                .contact(meeting.contact());
    }
}
