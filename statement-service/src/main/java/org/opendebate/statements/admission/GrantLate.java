package org.opendebate.statements.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.register.Register;

/** Grants, shows and revokes late entries. */
@ApplicationScoped
public class GrantLate {
    private final Meetings meetings;
    private final Register register;
    private final LateGrants grants;
    private final Audit audit;
    private final BusinessClock clock;
    private final Clock systemClock;

    GrantLate(
            Meetings meetings,
            Register register,
            LateGrants grants,
            Audit audit,
            BusinessClock clock,
            @SystemTime Clock systemClock) {
        this.meetings = meetings;
        this.register = register;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public LateGrant grant(UUID meetingId, LateGrant.Terms terms, Caller caller) {
        MeetingFacts meeting = meetings.facts(meetings.requireShared(meetingId));
        requireSecretariat(caller, meeting);
        if (!register.hasDelegation(terms.delegation())) {
            throw Refusal.of(Problems.UNKNOWN_DELEGATION, "There is no such delegation.")
                    .rule("delegation")
                    .found(terms.delegation())
                    .remedy("Take the delegation's code from GET /api/v1/delegations.");
        }
        if (!terms.until().isAfter(clock.instant())) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "A grant ends in the future.")
                    .rule("until")
                    .found(terms.until())
                    .expected(Sentence.of("after {instant}").with("instant", clock.instant()))
                    .remedy("Name a later time.");
        }
        LateGrant grant = new LateGrant(Uuid7.next(systemClock), meetingId, terms, caller.subject(), clock.instant());
        grants.persistAndFlush(grant);
        record(caller, "grant", grant);
        return grant;
    }

    /** Revokes it; what came by it before stays. A grant that was revoked already stays as it is. */
    @Transactional
    public LateGrant revoke(UUID meetingId, UUID grantId, Caller caller, LongConsumer precondition) {
        MeetingFacts meeting = meetings.facts(meetings.requireShared(meetingId));
        requireSecretariat(caller, meeting);
        LateGrant grant = grants.findByIdOptional(grantId)
                .filter(found -> found.meetingId().equals(meetingId))
                .orElseThrow(() -> Refusal.of(Problems.LATE_GRANT_NOT_FOUND, "The meeting has no such late grant.")
                        .found(grantId)
                        .remedy("Take the grant's id from the list of the meeting's late grants."));
        precondition.accept(grant.revision());
        if (grant.revokedAt().isEmpty()) {
            grant.revoke(clock.instant());
            grants.flush();
            record(caller, "revoke", grant);
        }
        return grant;
    }

    /** All to the Secretariat and the presidency, its own to a delegation. */
    public List<LateGrant> list(UUID meetingId, Caller caller) {
        MeetingFacts meeting = meetings.facts(meetings.require(meetingId));
        boolean all = caller.has(Role.SECRETARIAT)
                || caller.has(Role.PRESIDENCY)
                        && caller.delegation()
                                .filter(meeting.president().delegation()::equals)
                                .isPresent();
        boolean delegate = caller.has(Role.DELEGATE) || caller.has(Role.FOCAL_POINT);
        if (!all && (!delegate || caller.delegation().isEmpty())) {
            throw Refusal.of(
                            KitProblems.FORBIDDEN,
                            "Late grants are shown to the Secretariat, the presidency and whom they concern.")
                    .contact(Contacts.debate(meeting));
        }
        return grants.of(meetingId, all ? null : caller.delegation().orElseThrow());
    }

    /** Until when each delegation may still hand in late; those that may not are not in it. */
    public Map<String, Instant> open(UUID meetingId) {
        return grants.open(meetingId, clock.instant());
    }

    private void record(Caller caller, String action, LateGrant grant) {
        audit.record(
                caller,
                "late-grant." + action,
                "late-grant/" + grant.id(),
                "done",
                Map.of(
                        "meeting", grant.meetingId(),
                        "onBehalfOf", grant.terms().delegation(),
                        "until", grant.terms().until()));
    }

    private static void requireSecretariat(Caller caller, MeetingFacts meeting) {
        if (!caller.has(Role.SECRETARIAT)) {
            throw Refusal.of(KitProblems.FORBIDDEN, "Late entry is granted by the Secretariat.")
                    .contact(Contacts.debate(meeting));
        }
    }
}
