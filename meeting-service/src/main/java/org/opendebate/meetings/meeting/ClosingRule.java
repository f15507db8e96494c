package org.opendebate.meetings.meeting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Fires when the business clock has passed a meeting's close. Every replica looks; the row lock lets one of them close,
 * and a closed meeting is not looked at again.
 */
@ApplicationScoped
class ClosingRule {
    private static final Logger LOG = Logger.getLogger(ClosingRule.class);

    private final CloseMeeting closing;

    ClosingRule(CloseMeeting closing) {
        this.closing = closing;
    }

    @Scheduled(
            every = "{opendebate.meeting.closing-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            // not while the database is being closed at a shutdown
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Optional<MeetingId> closed = closing.closeOneThatIsDue();
        while (closed.isPresent()) {
            LOG.infof("meeting closed by its deadline meeting=%s", closed.get());
            closed = closing.closeOneThatIsDue();
        }
    }
}
