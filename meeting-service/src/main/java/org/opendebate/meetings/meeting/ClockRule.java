package org.opendebate.meetings.meeting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Opens, makes due and closes meetings when the business clock has passed the last moment of their state. Every replica
 * looks; the row lock lets one of them move a meeting on, and one that is closed is not looked at again.
 */
@ApplicationScoped
class ClockRule {
    private static final Logger LOG = Logger.getLogger(ClockRule.class);

    private final MoveByClock moves;

    ClockRule(MoveByClock moves) {
        this.moves = moves;
    }

    @Scheduled(
            every = "{opendebate.meeting.clock-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            // not while the database is being closed at a shutdown
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Optional<Meeting> moved = moves.moveOne();
        while (moved.isPresent()) {
            LOG.infof(
                    "meeting moved by the clock meeting=%s state=%s",
                    moved.get().id(), moved.get().state().wire());
            moved = moves.moveOne();
        }
    }
}
