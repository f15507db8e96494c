package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendebate.verify.Client.done;
import static org.opendebate.verify.Client.tag;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.opendebate.client.ApiException;
import org.opendebate.client.model.CancellationRequest;
import org.opendebate.client.model.ConfirmationRequest;
import org.opendebate.client.model.GrantRequest;
import org.opendebate.client.model.GuidanceNoteRequest;
import org.opendebate.client.model.Kind;
import org.opendebate.client.model.Metadata;
import org.opendebate.local.stack.ServiceName;

/** One meeting in each of the nine states at the same moment, played once, each with what can be asked about. */
final class PolicyMeetings {
    /** As docs/security.md abbreviates them. */
    static final Map<Character, String> STATES = Map.of(
            'd',
            "draft",
            'a',
            "announced",
            'o',
            "open",
            'u',
            "due",
            'c',
            "closed",
            's',
            "sealed",
            'k',
            "compiled",
            'p',
            "published",
            'x',
            "cancelled");

    static final String SYMBOL = "S/2021/501";
    private static final Instant BEGIN = Instant.parse("2021-05-05T13:00:00Z");
    private static final Instant NOW = Instant.parse("2021-05-07T13:00:00Z");
    private static final String LATER = "2021-05-24";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningStack running;
    private final Session session;
    private final Map<Character, Played> meetings = new TreeMap<>();

    /**
     * A meeting.
     *
     * @param statement of Brazil; null before the opening
     * @param joint of Brazil and Kenya; null likewise
     * @param grant a late grant to Brazil; null for a draft
     */
    record Played(char state, String id, String statement, String joint, String grant) {
        String path() {
            return "/api/v1/meetings/" + id;
        }
    }

    PolicyMeetings(RunningStack running) {
        this.running = running;
        this.session = new Session(running);
    }

    Played in(char state) {
        return meetings.get(state);
    }

    void play() throws SQLException {
        running.stack().moveClockTo(BEGIN);
        meetings.put('d', new Played('d', session.entered(LATER).toString(), null, null, null));
        UUID unopened = announced(LATER, note -> note.opening(at("2021-05-20T13:00:00Z")));
        meetings.put('a', new Played('a', unopened.toString(), null, null, granted(unopened)));
        for (char state : "oucxpks".toCharArray()) {
            meetings.put(state, withStatements(state));
        }
        for (char state : "cpks".toCharArray()) {
            Played meeting = in(state);
            done(() -> session.secretariat().meetings().closeMeeting(meeting.id(), meetingTag(meeting), Session.key()));
        }
        done(() -> session.secretariat()
                .meetings()
                .cancelMeeting(
                        in('x').id(),
                        meetingTag(in('x')),
                        new CancellationRequest().reason("for the test"),
                        Session.key()));
        // what was begun before the close may still have been on its way until now
        running.stack().moveClockTo(NOW);
        session.publish(UUID.fromString(in('p').id()), List.of(), SYMBOL, List.of("en"));
        seal(in('k'));
        reached(in('k'));
        withoutDraft(in('s'));
        seal(in('s'));
        withoutFurtherTries(in('s'));
        meetings.values().forEach(this::reached);
    }

    /** Its draft fails when it is to be kept, so that its seal stays one that is not compiled. */
    private void withoutDraft(Played meeting) throws SQLException {
        try (Connection database = running.stack().database(ServiceName.COMPILATION);
                Statement statement = database.createStatement()) {
            statement.execute("""
                    create function held_up() returns trigger language plpgsql as
                    $$ begin raise exception 'the draft is held up'; end $$""");
            statement.execute("create trigger held_up before insert on edition for each row when (new.meeting_id = '"
                    + meeting.id() + "') execute function held_up()");
        }
    }

    /** So that nothing goes on by itself while it is looked whether anything is changed. */
    private void withoutFurtherTries(Played meeting) {
        String later = "update compilation set next_try_at = next_try_at + interval '1 day'"
                + " where failure is not null and meeting_id = '" + meeting.id() + "'";
        await("the draft has failed").atMost(SOON).until(() -> {
            try (Connection database = running.stack().database(ServiceName.COMPILATION);
                    Statement statement = database.createStatement()) {
                return statement.executeUpdate(later) == 1;
            }
        });
    }

    private UUID announced(String date, Consumer<GuidanceNoteRequest> times) {
        UUID id = session.entered(date);
        GuidanceNoteRequest note = Session.guidanceNote();
        times.accept(note);
        session.announce(id, note);
        return id;
    }

    private Played withStatements(char state) {
        boolean over = "pks".indexOf(state) >= 0;
        UUID id = announced(
                over ? "2021-05-06" : LATER, note -> note.due(state == 'u' ? at("2021-05-06T13:00:00Z") : null));
        UUID statement = submitted(id, session.metadata("BRA", Kind.NATIONAL));
        UUID joint = submitted(id, session.metadata("BRA", Kind.JOINT).joint(List.of("KEN")));
        if (over) {
            String tag = tag(done(() -> session.secretariat().statements().getStatementWithHttpInfo(joint)));
            done(() -> session.delegate("KEN")
                    .statements()
                    .confirmJointStatement(joint, tag, new ConfirmationRequest().confirmed(true), Session.key()));
            session.accept(statement);
            session.accept(joint);
        }
        return new Played(state, id.toString(), statement.toString(), joint.toString(), granted(id));
    }

    private UUID submitted(UUID meeting, Metadata metadata) {
        return await("statement-service knows the meeting")
                .atMost(SOON)
                .ignoreExceptionsMatching(PolicyMeetings::isNotKnownYet)
                .until(() -> session.submit(meeting, "BRA", metadata), answer -> answer != null)
                .getStatement()
                .getId();
    }

    private String granted(UUID meeting) {
        GrantRequest grant =
                new GrantRequest().delegation("BRA").reason("for the test").until(at("2021-06-30T00:00:00Z"));
        return await("statement-service knows the meeting")
                .atMost(SOON)
                .ignoreExceptionsMatching(PolicyMeetings::isNotKnownYet)
                .until(
                        () -> session.secretariat().grants().grantLate(meeting, grant, Session.key()),
                        answer -> answer != null)
                .getId()
                .toString();
    }

    private static boolean isNotKnownYet(Throwable thrown) {
        return thrown instanceof ApiException refused && refused.getCode() == 503;
    }

    private static OffsetDateTime at(String instant) {
        return OffsetDateTime.parse(instant);
    }

    private String meetingTag(Played meeting) {
        return tag(done(() -> session.secretariat().meetings().getMeetingWithHttpInfo(meeting.id())));
    }

    private void seal(Played meeting) {
        assertEquals(1, session.sealed(UUID.fromString(meeting.id())).getNumber());
    }

    private void reached(Played meeting) {
        await(meeting + " is " + STATES.get(meeting.state()))
                .atMost(SOON)
                .until(() -> session.meeting(UUID.fromString(meeting.id()))
                        .getState()
                        .equals(STATES.get(meeting.state())));
    }
}
