package org.opendebate.compilations.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.signature.SignatureFacts;
import org.opendebate.compilations.signature.Signatures;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/**
 * Whether the presidency signed the letter that is about to be published. The letter is signed as it is drafted, in
 * {@link Languages#FIRST}; what is published in that language must be the same text.
 */
@ApplicationScoped
class SignatureRule {
    private final Signatures signatures;
    private final CompilationSettings settings;

    SignatureRule(Signatures signatures, CompilationSettings settings) {
        this.signatures = signatures;
        this.settings = settings;
    }

    /**
     * The signature under the letter of these editions; empty where there is none and none is required.
     *
     * @throws Refusal 409 where one is required, and there is none, or one under another text
     */
    Optional<SignatureFacts> under(MeetingFacts meeting, List<EditionFacts> editions) {
        int seal = editions.getFirst().seal();
        Optional<SignatureFacts> standing =
                signatures.standing(meeting.id()).filter(signature -> signature.seal() == seal);
        Optional<SignatureFacts> same =
                standing.filter(signature -> editions.stream().allMatch(edition -> covers(signature, edition)));
        if (same.isEmpty() && settings.signatureRequired()) {
            throw unsigned(meeting, standing);
        }
        return same;
    }

    /**
     * Asks again under the lock of the compilation.
     *
     * @param signature as it was before
     */
    void requireStanding(MeetingFacts meeting, Optional<SignatureFacts> signature) {
        UUID asked = signature.map(SignatureFacts::id).orElse(null);
        if (asked != null
                && !signatures.standing(meeting.id()).map(SignatureFacts::id).equals(Optional.of(asked))) {
            throw unsigned(meeting, Optional.empty());
        }
    }

    private static boolean covers(SignatureFacts signature, EditionFacts edition) {
        return !edition.language().equals(Languages.FIRST)
                || edition.letter().sha256().equals(signature.letterSha256());
    }

    private static Refusal unsigned(MeetingFacts meeting, Optional<SignatureFacts> standing) {
        return Refusal.of(
                        CompilationProblems.LETTER_UNSIGNED,
                        "The presidency has not signed the covering letter that would be published.")
                .rule("covering-letter-signed")
                .found(standing.map(other -> Sentence.of("a signature under another text, {sha256}")
                                .with("sha256", other.letterSha256()))
                        .orElse(Sentence.of("no signature")))
                .expected(Sentence.of("a signature for {delegation}")
                        .with("delegation", meeting.president().delegation()))
                .remedy(Sentence.of("Have the letter signed: POST {path}.")
                        .with("path", "/api/v1/meetings/" + meeting.id() + "/compilation/signature"))
                .contact(meeting.contact());
    }
}
