package org.opendebate.meetings.meeting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.clock.BusinessClock;

/** Sees, where there is a sandbox, that it has the meetings of the business clock's day. Every replica looks. */
@ApplicationScoped
class SandboxRule {
    private static final Logger LOG = Logger.getLogger(SandboxRule.class);

    private final MakeSandbox make;
    private final SandboxSettings settings;
    private final BusinessClock clock;
    private LocalDate made;
    private LocalDate failed;

    SandboxRule(MakeSandbox make, SandboxSettings settings, BusinessClock clock) {
        this.make = make;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{opendebate.meeting.clock-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        LocalDate today = SandboxMeetings.day(clock.instant());
        if (!settings.enabled() || today.equals(made)) {
            return;
        }
        try {
            int meetings = make.around(today);
            LOG.infof("sandbox made ready day=%s meetings=%d", today, meetings);
            made = today;
        } catch (PlanRefused.PresidencyUnknown unknown) {
            if (!today.equals(failed)) {
                LOG.warnf("no sandbox, the Council of its days is on no record day=%s", today);
                failed = today;
            }
        }
    }
}
