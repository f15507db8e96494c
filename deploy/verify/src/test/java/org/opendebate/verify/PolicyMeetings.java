package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.verify.Api.Answer;

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
    private final Api api;
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
        this.api = running.api();
    }

    Played in(char state) {
        return meetings.get(state);
    }

    void play() throws SQLException {
        running.stack().moveClockTo(BEGIN);
        meetings.put('d', new Played('d', entered(LATER), null, null, null));
        String unopened = announced(LATER, Map.of("opening", "2021-05-20T13:00:00Z"));
        meetings.put('a', new Played('a', unopened, null, null, granted(unopened)));
        for (char state : "oucxpks".toCharArray()) {
            meetings.put(state, withStatements(state));
        }
        for (char state : "cpks".toCharArray()) {
            post(in(state), "/closing", "{}");
        }
        post(in('x'), "/cancellation", "{\"reason\": \"for the test\"}");
        // what was begun before the close may still have been on its way until now
        running.stack().moveClockTo(NOW);
        session.publish(in('p').id(), List.of(), SYMBOL, List.of("en"));
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

    private String entered(String date) {
        Answer entered = api.json(
                "POST",
                "/api/v1/meetings",
                session.secretariat(),
                Repository.text("deploy/local/samples/meeting.json").replace("2021-05-24", date),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertEquals(201, entered.status(), entered::toString);
        return entered.json().path("id").asText();
    }

    private String announced(String date, Map<String, String> times) {
        String id = entered(date);
        ObjectNode note = (ObjectNode) json(Repository.text("deploy/local/samples/guidance-note.json"));
        times.forEach(note::put);
        String path = "/api/v1/meetings/" + id;
        done(api.json(
                "PUT",
                path + "/guidance-note",
                session.secretariat(),
                note.toString(),
                "If-Match",
                api.get(path, session.secretariat()).header("ETag")));
        done(session.change(path + "/announcement", path, session.secretariat(), "{}"));
        return id;
    }

    private Played withStatements(char state) {
        boolean over = "pks".indexOf(state) >= 0;
        String id =
                announced(over ? "2021-05-06" : LATER, state == 'u' ? Map.of("due", "2021-05-06T13:00:00Z") : Map.of());
        String statement = submitted(id, session.metadata("BRA", "national"));
        ObjectNode metadata = session.metadata("BRA", "joint");
        metadata.putArray("joint").add("KEN");
        String joint = submitted(id, metadata);
        if (over) {
            String path = "/api/v1/statements/" + joint;
            done(session.change(path + "/confirmations", path, session.delegate("KEN"), "{\"confirmed\": true}"));
            for (String accepted : List.of("/api/v1/statements/" + statement, path)) {
                done(session.change(accepted + "/acceptance", accepted, session.secretariat(), "{}"));
            }
        }
        return new Played(state, id, statement, joint, granted(id));
    }

    private String submitted(String meeting, ObjectNode metadata) {
        Answer answer = await("statement-service knows the meeting")
                .atMost(SOON)
                .until(() -> session.submit(meeting, "BRA", metadata), seen -> seen.status() != 503);
        assertEquals(201, answer.status(), answer::toString);
        return answer.json().path("statement").path("id").asText();
    }

    private String granted(String meeting) {
        Answer answer = await("statement-service knows the meeting")
                .atMost(SOON)
                .until(
                        () -> api.json(
                                "POST",
                                "/api/v1/meetings/" + meeting + "/late-grants",
                                session.secretariat(),
                                "{\"delegation\": \"BRA\", \"reason\": \"for the test\", \"until\": \"2021-06-30T00:00:00Z\"}",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        seen -> seen.status() != 503);
        assertEquals(201, answer.status(), answer::toString);
        return answer.json().path("id").asText();
    }

    private void post(Played meeting, String step, String body) {
        done(session.change(meeting.path() + step, meeting.path(), session.secretariat(), body));
    }

    private void seal(Played meeting) {
        Answer sealed = await("the close is known to statement-service")
                .atMost(SOON)
                .until(() -> session.seal(meeting.id()), answer -> answer.status() == 201);
        assertEquals(1, sealed.json().path("number").asInt());
    }

    private void reached(Played meeting) {
        await(meeting + " is " + STATES.get(meeting.state()))
                .atMost(SOON)
                .until(() -> session.get(meeting.path()).path("state").asText().equals(STATES.get(meeting.state())));
    }

    private static void done(Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
