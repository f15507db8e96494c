package org.opendebate.statements.meeting;

import org.opendebate.kit.problem.Contact;

/** Whom a problem names, as the meeting's guidance note says. */
public final class Contacts {
    private Contacts() {}

    /** For anything about the debate itself: deadlines, files, decisions. */
    public static Contact debate(MeetingFacts meeting) {
        MeetingFacts.Office office = meeting.guidanceNote().contacts().debate();
        return new Contact(
                "debate",
                office.office(),
                office.telephone(),
                "/api/v1/meetings/" + meeting.meetingId() + "/guidance-note");
    }

    /** For trouble with access: a role or a delegation that the token does not carry. */
    public static Contact login(MeetingFacts meeting) {
        MeetingFacts.Office office = meeting.guidanceNote().contacts().login();
        return new Contact(
                "login",
                office.office(),
                office.telephone(),
                "/api/v1/meetings/" + meeting.meetingId() + "/guidance-note");
    }
}
