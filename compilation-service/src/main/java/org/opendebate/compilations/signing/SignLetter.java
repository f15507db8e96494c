package org.opendebate.compilations.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.edition.LetterText;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.publication.Publishable;
import org.opendebate.compilations.signature.SignatureFacts;
import org.opendebate.compilations.signature.Signatures;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/**
 * Signs the covering letter of a draft for the presidency: the text that was read, by its hash, under the lock that a new
 * draft needs too.
 */
@ApplicationScoped
public class SignLetter {
    private final Meetings meetings;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Editions editions;
    private final Signatures signatures;
    private final IdempotentWork once;
    private final Audit audit;
    private final Clock clock;
    private final BusinessClock businessClock;

    SignLetter(
            Meetings meetings,
            Compilations compilations,
            Gathering gathering,
            Editions editions,
            Signatures signatures,
            IdempotentWork once,
            Audit audit,
            @SystemTime Clock clock,
            BusinessClock businessClock) {
        this.meetings = meetings;
        this.compilations = compilations;
        this.gathering = gathering;
        this.editions = editions;
        this.signatures = signatures;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /** @param idempotencyKey null for none */
    public Response sign(Caller caller, String idempotencyKey, UUID meetingId, SigningOrder order) {
        String path = "/api/v1/meetings/" + meetingId + "/compilation/signature";
        return once.run(
                caller,
                idempotencyKey,
                Fingerprint.of("POST", path, order.toString(), List.of()),
                () -> presided(caller, meetingId),
                meeting -> commit(caller, meeting, order, path));
    }

    private MeetingFacts presided(Caller caller, UUID meetingId) {
        MeetingFacts meeting = meetings.require(meetingId);
        String president = meeting.president().delegation();
        if (!caller.has(Role.PRESIDENCY)
                || caller.delegation().filter(president::equals).isEmpty()) {
            throw Refusal.of(
                            CompilationProblems.NOT_THE_PRESIDENCY,
                            "The covering letter is signed by the mission that holds the meeting's presidency.")
                    .rule("presidency-signs")
                    .found(caller.delegation().orElse("no delegation"))
                    .expected(president)
                    .remedy("Have a member of that mission sign it.")
                    .contact(meeting.contact());
        }
        return meeting;
    }

    private IdempotentWork.Answer commit(Caller caller, MeetingFacts meeting, SigningOrder order, String path) {
        Progress progress = compilations.locked(meeting.id());
        Publishable.require(progress, meeting, order.seal(), gathering);
        requireSame(meeting, order, drafted(progress));
        Optional<SignatureFacts> before = signatures
                .standing(meeting.id())
                .filter(signature -> signature.isOf(order.seal(), order.letterSha256()));
        return before.map(signature -> answer(Response.Status.OK, path, signature))
                .orElseGet(() -> answer(Response.Status.CREATED, path, signed(caller, meeting, order)));
    }

    private SignatureFacts signed(Caller caller, MeetingFacts meeting, SigningOrder order) {
        SignatureFacts signature = new SignatureFacts(
                Uuid7.next(clock),
                meeting.id(),
                order.seal(),
                order.letterSha256(),
                order.signedBy().strip(),
                meeting.president().delegation(),
                businessClock.instant());
        signatures.stand(signature);
        audit.record(
                caller,
                "covering-letter.sign",
                "meeting/" + meeting.id(),
                "done",
                Map.of("seal", order.seal(), "letter", order.letterSha256()));
        return signature;
    }

    private LetterText drafted(Progress progress) {
        if (!(progress instanceof Progress.Drafted(int seal, UUID edition))) {
            throw new IllegalStateException("a covering letter is signed as drafted, not " + progress);
        }
        return editions.facts(edition).orElseThrow().letter();
    }

    private static void requireSame(MeetingFacts meeting, SigningOrder order, LetterText letter) {
        String drafted = letter == null ? "no letter" : letter.sha256();
        if (!drafted.equals(order.letterSha256())) {
            throw Refusal.of(
                            CompilationProblems.LETTER_DIFFERS,
                            "The text that was signed is not that of the letter as it is drafted now.")
                    .rule("letter-as-drafted")
                    .found(order.letterSha256())
                    .expected(drafted)
                    .remedy(Sentence.of("Read the letter in GET {path}, and sign that.")
                            .with("path", "/api/v1/meetings/" + meeting.id() + "/compilation"))
                    .contact(meeting.contact());
        }
    }

    private static IdempotentWork.Answer answer(Response.Status status, String path, SignatureFacts signature) {
        return new IdempotentWork.Answer(status.getStatusCode(), URI.create(path), null, SignedLetter.of(signature));
    }
}
