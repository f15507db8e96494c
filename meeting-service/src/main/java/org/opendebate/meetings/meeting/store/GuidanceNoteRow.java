package org.opendebate.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One version of a guidance note; written once. */
@Entity
@Table(name = "guidance_note")
class GuidanceNoteRow {

    @Embeddable
    record Key(@Column(name = "meeting_id") UUID meetingId, int version) {}

    @EmbeddedId
    private Key key;

    @ColumnTransformer(write = "?::jsonb")
    private String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected GuidanceNoteRow() {}

    GuidanceNoteRow(Key key, String note, Instant at) {
        this.key = key;
        this.note = note;
        this.recordedAt = at;
    }

    Key key() {
        return key;
    }

    String note() {
        return note;
    }
}
