package org.opendebate.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.opendebate.meetings.meeting.DraftsSeen;
import org.opendebate.meetings.meeting.MeetingPlace;
import org.opendebate.meetings.meeting.MeetingState;

/** The stored meetings. */
@ApplicationScoped
class MeetingRows implements PanacheRepositoryBase<MeetingRow, UUID> {

    Optional<MeetingRow> oneToMove(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from meeting where state_until < :now
                        order by state_until limit 1 for update skip locked""", MeetingRow.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    void lockSandbox() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('sandbox', 0)) as text)")
                .getResultList();
    }

    List<MeetingRow> page(
            DraftsSeen drafts, boolean sandbox, Optional<MeetingState> state, Optional<MeetingPlace> after, int limit) {
        StringBuilder query = new StringBuilder("from MeetingRow m where m.sandbox = " + sandbox);
        Map<String, Object> parameters = new HashMap<>();
        state.ifPresent(wanted -> {
            query.append(" and m.state = :state");
            parameters.put("state", wanted.wire());
        });
        switch (drafts) {
            case DraftsSeen.All() -> {
                // nothing is left out
            }
            case DraftsSeen.Of(var presidency) -> {
                query.append(" and (m.announcedAt is not null or m.presidentDelegation = :presidency)");
                parameters.put("presidency", presidency.value());
            }
            case DraftsSeen.None() -> query.append(" and m.announcedAt is not null");
        }
        after.ifPresent(place -> {
            query.append(" and (m.date, m.id) < (:date, :id)");
            parameters.put("date", place.date());
            parameters.put("id", place.id().value());
        });
        query.append(" order by m.date desc, m.id desc");
        return find(query.toString(), parameters).range(0, limit - 1).list();
    }
}
