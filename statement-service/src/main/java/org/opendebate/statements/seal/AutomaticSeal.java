package org.opendebate.statements.seal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.meeting.Meetings;

/**
 * Seals the meetings whose guidance note says so, as soon as everything is decided. Once only: after a revocation the
 * Secretariat seals again itself.
 */
@ApplicationScoped
class AutomaticSeal {
    private static final Logger LOG = Logger.getLogger(AutomaticSeal.class);

    private final Meetings meetings;
    private final SealMeeting seals;
    private final BusinessClock clock;

    AutomaticSeal(Meetings meetings, SealMeeting seals, BusinessClock clock) {
        this.meetings = meetings;
        this.seals = seals;
        this.clock = clock;
    }

    @Scheduled(
            every = "${opendebate.seal.look-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class,
            identity = "automatic-seal")
    void seal() {
        for (UUID meetingId : meetings.toSealAutomatically(clock.instant())) {
            try {
                seals.sealByItself(meetingId, Audit.SYSTEM);
                LOG.infof("sealed automatically meeting=%s", meetingId);
            } catch (Refusal notYet) {
                LOG.debugf("not sealed yet meeting=%s because=%s", meetingId, notYet.getMessage());
            }
        }
    }
}
