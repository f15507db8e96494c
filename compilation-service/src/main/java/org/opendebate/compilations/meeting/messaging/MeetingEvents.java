package org.opendebate.compilations.meeting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.compilations.meeting.Briefer;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;

/** Every event of a meeting carries its whole state, so that all types are read alike. */
@ApplicationScoped
class MeetingEvents implements ReadModel<MeetingEvents.MeetingState> {
    private final Inbox inbox;
    private final Meetings meetings;

    MeetingEvents(Inbox inbox, Meetings meetings) {
        this.inbox = inbox;
        this.meetings = meetings;
    }

    record President(String delegation, String name, String title) {}

    record Office(String office, String telephone) {}

    record Contacts(Office debate) {}

    record GuidanceNote(Contacts contacts) {}

    record Stored(String key, String sha256, long size, String reader) {}

    /** @param model null for a paper that no reader has read */
    record PaperState(String part, String language, LocalDate date, Stored original, Stored model) {
        Paper paper() {
            return new Paper(
                    part,
                    language,
                    date,
                    original.key(),
                    original.sha256(),
                    original.size(),
                    model == null ? null : model.key(),
                    model == null ? null : model.sha256(),
                    model == null ? null : model.size(),
                    model == null ? null : model.reader());
        }
    }

    record MeetingState(
            UUID meetingId,
            String organ,
            String format,
            LocalDate date,
            ZoneId timeZone,
            String theme,
            String agendaItem,
            String state,
            boolean specimen,
            President president,
            List<Briefer> briefers,
            List<PaperState> papers,
            GuidanceNote guidanceNote) {

        MeetingFacts facts() {
            Office debate = guidanceNote.contacts().debate();
            return new MeetingFacts(
                    meetingId,
                    organ,
                    format,
                    date,
                    timeZone,
                    theme,
                    Optional.ofNullable(agendaItem),
                    state,
                    specimen,
                    new MeetingFacts.President(
                            president.delegation(), president.name(), Optional.ofNullable(president.title())),
                    briefers,
                    papers == null
                            ? List.of()
                            : papers.stream().map(PaperState::paper).toList(),
                    new MeetingFacts.Office(debate.office(), Optional.ofNullable(debate.telephone())));
        }
    }

    @Incoming("meetings")
    @Blocking
    CompletionStage<Void> hear(Message<byte[]> message) {
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "meetings";
    }

    @Override
    public Class<MeetingState> body() {
        return MeetingState.class;
    }

    @Override
    public void forget() {
        meetings.forget();
    }

    @Override
    public void settle() {
        meetings.flush();
        meetings.getEntityManager().clear();
    }

    @Override
    public void learn(EventHeader header, MeetingState state) {
        meetings.learn(state.facts());
    }

    @Override
    public void follow(EventHeader header, MeetingState state) {
        meetings.follow(state.facts());
    }
}
