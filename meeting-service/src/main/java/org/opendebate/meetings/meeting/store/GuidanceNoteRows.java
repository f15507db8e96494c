package org.opendebate.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored versions of guidance notes. */
@ApplicationScoped
class GuidanceNoteRows implements PanacheRepositoryBase<GuidanceNoteRow, GuidanceNoteRow.Key> {}
