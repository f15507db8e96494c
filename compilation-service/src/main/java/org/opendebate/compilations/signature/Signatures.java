package org.opendebate.compilations.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.kit.clock.BusinessClock;

/** The signatures of covering letters: at most one stands for a meeting. */
@ApplicationScoped
public class Signatures implements PanacheRepositoryBase<LetterSignature, UUID> {
    private final BusinessClock clock;

    Signatures(BusinessClock clock) {
        this.clock = clock;
    }

    @Transactional
    public Optional<SignatureFacts> standing(UUID meetingId) {
        return find("meetingId = ?1 and voidedAt is null", meetingId)
                .firstResultOptional()
                .map(LetterSignature::facts);
    }

    /** From now on this one stands, and none that stood before. Only under the lock of the meeting's compilation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stand(SignatureFacts signature) {
        voidStanding(signature.meetingId());
        persistAndFlush(new LetterSignature(signature));
    }

    /** What was signed does not stand any more. Only under the lock of the meeting's compilation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void voidStanding(UUID meetingId) {
        update("voidedAt = ?1 where meetingId = ?2 and voidedAt is null", clock.instant(), meetingId);
    }
}
