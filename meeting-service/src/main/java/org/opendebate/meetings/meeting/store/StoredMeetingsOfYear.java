package org.opendebate.meetings.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.opendebate.meetings.council.MeetingsOfYear;
import org.opendebate.meetings.meeting.Organ;
import org.opendebate.meetings.organ.Membership;

/** Tells the Council's record whether meetings rest on a year of it. */
@ApplicationScoped
class StoredMeetingsOfYear implements MeetingsOfYear {
    private static final List<String> COUNCIL = Organ.ALL.stream()
            .filter(organ -> organ.membership() == Membership.SECURITY_COUNCIL)
            .map(Organ::code)
            .toList();

    private final MeetingRows rows;

    StoredMeetingsOfYear(MeetingRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean any(int year) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select exists (select 1 from meeting where meeting_date between :first and :last
                        and organ in (:organs) and state <> 'cancelled' and not sandbox)""", Boolean.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .setParameterList("organs", COUNCIL)
                .getSingleResult();
    }
}
