package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.PolicyMeetings.Played;
import org.opendebate.verify.PolicyTable.Row;
import org.opendebate.verify.PolicyTable.Who;

/** Every cell of the tables in docs/security.md is asked through the gateway, with tokens that a real Keycloak gave out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PolicyIT {
    private static final char NO_STATE = '-';
    private static final char DRAFT = 'd';
    private static final int AT_ONCE = 4;
    /** Of all operations, at least. */
    private static final int FUZZ_ROUNDS = 6;

    private static final int TRIES = 3;
    private static final Set<String> NOT_THERE = Set.of("meeting-not-found", "statement-not-found");
    private static final Set<String> NOT_ALLOWED =
            Set.of("forbidden", "not-the-presidency", "wrong-delegation", "not-a-joint-delegation");

    private RunningStack running;
    private PolicyMeetings meetings;
    private PolicyRequests requests;
    private Api api;
    private RevokedClient revoked;
    private String expired;

    /** One request and what is to come of it. */
    private record Question(Row row, Who who, char state, String expected, PolicyRequests.Call call) {
        @Override
        public String toString() {
            return who + " " + call.method() + " " + call.path() + " in state " + state + " should be " + expected;
        }
    }

    @BeforeAll
    void play() throws Exception {
        running = RunningStack.start();
        api = running.api();
        revoked = RevokedClient.of(running);
        expired = Tokens.thatExpiresAtOnce(running);
        meetings = new PolicyMeetings(running);
        meetings.play();
        requests = new PolicyRequests(running);
    }

    @AfterAll
    void stop() throws Exception {
        running.close();
    }

    @Test
    @Order(1)
    void whoMayNotIsRefusedAsTheTableSaysAndChangesNothing() throws Exception {
        List<Question> questions = questions(true);
        Map<ServiceName, Map<String, String>> before = contents();

        List<String> wrong = ask(questions);

        assertEquals(List.of(), wrong);
        Map<ServiceName, Map<String, String>> after = contents();
        before.forEach((service, tables) -> tables.forEach((table, digest) ->
                assertEquals(digest, after.get(service).get(table), () -> service + " has another " + table)));
        System.out.println("refused as docs/security.md says: " + questions.size() + " requests");
        assertTrue(questions.size() > 3000, () -> "too few were asked: " + questions.size());
    }

    @Test
    @Order(2)
    void whoMayIsNotRefused() throws Exception {
        List<Question> questions = questions(false);

        assertEquals(List.of(), ask(questions));
        System.out.println("allowed as docs/security.md says: " + questions.size() + " requests");
        assertTrue(questions.size() > 1000, () -> "too few were asked: " + questions.size());
    }

    @Test
    @Order(3)
    void aDraftHasNoStatementsAndNoCompilationWhoeverAsks() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Row row : PolicyTable.rows()) {
            if (row.states().isEmpty()
                    || row.states().contains(DRAFT)
                    || row.path().contains("/statements/{id}")) {
                continue;
            }
            for (Who who : Who.values()) {
                for (PolicyRequests.Call call : requests.of(row, who, meetings.in(DRAFT), true)) {
                    Answer answer = call.send(api, who.token(running));
                    asked++;
                    boolean unknown = answer.problem().equals("meeting-not-found")
                            || answer.problem().equals("batch-not-found")
                            || answer.problem().equals("meeting-not-yet-known")
                            || answer.problem().equals("forbidden")
                            || answer.problem().equals("token-refused");
                    if (!unknown) {
                        wrong.add(who + " " + call.method() + " " + call.path() + ": " + answer);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 150, "too few were asked");
    }

    @Test
    @Order(4)
    void noForgedOrForeignTokenIsTakenAtTheDoorOrBehindIt() {
        Played published = meetings.in('p');
        Map<Port, String> addresses = new EnumMap<>(Map.of(
                Port.GATEWAY,
                "/api/v1/meetings",
                Port.MEETING,
                "/api/v1/meetings",
                Port.STATEMENT,
                "/api/v1/statements/" + published.statement(),
                Port.COMPILATION,
                published.path() + "/compilation/preview"));
        String good = Who.SECRETARIAT.token(running);
        Map<String, String> forged = new TreeMap<>(Forgeries.of(good, running));
        forged.put("of another realm", Tokens.ofTheMasterRealm(running));
        forged.put("of another client", Tokens.ofAnotherClient(running));
        List<String> taken = new ArrayList<>();

        addresses.forEach((port, path) -> {
            Api service = new Api(running.url(port));
            assertTrue(service.get(path, good).status() != 401, port + " does not take a good token");
            forged.forEach((what, token) -> {
                Answer answer = service.get(path, token);
                if (answer.status() != 401 || !answer.problem().equals("token-refused")) {
                    taken.add(port + " on one " + what + ": " + answer);
                }
            });
        });

        assertEquals(List.of(), taken);
        assertTrue(forged.size() >= 8, () -> "too few: " + forged.keySet());
    }

    /** Longer by {@code ./opendebate verify --fuzz}. Before the tests that wait. */
    @Test
    @Order(5)
    void whateverIsAskedIsAnsweredAsDescribed() throws Exception {
        Duration longer = Duration.parse(System.getProperty("opendebate.fuzz", "PT0S"));

        ApiFuzz.Outcome outcome = new ApiFuzz(running, meetings).run(FUZZ_ROUNDS, longer);

        System.out.println(outcome);
        assertEquals("", String.join("\n", outcome.findings()));
        assertTrue(
                Stream.of(200, 201, 400, 404, 409, 412, 422).allMatch(outcome.byStatus()::containsKey),
                outcome::toString);
    }

    /** Last, since the token that it had has half a minute to live, and clocks may differ by another. */
    @Test
    @Order(6)
    void aMachineWhoseClientIsDisabledIsOutWithinAMinute() {
        assertTrue(revoked.getsNoNewToken(), "a disabled client got a token");

        await("its last token is over")
                .atMost(revoked.leftOfAMinute().plus(Duration.ofSeconds(1)))
                .until(() -> api.get("/api/v1/meetings", revoked.token()).status() == 401);

        assertTrue(
                new Api(running.url(Port.MEETING))
                                .get("/api/v1/meetings", revoked.token())
                                .status()
                        == 401,
                "meeting-service still takes it");
    }

    @Test
    @Order(7)
    void anExpiredTokenIsRefused() {
        Answer answer = await("the token and the leeway are over")
                .atMost(Duration.ofSeconds(40))
                .until(() -> api.get("/api/v1/meetings", expired), seen -> seen.status() == 401);

        assertEquals("token-expired", answer.json().path("rule").asText(), answer::toString);
    }

    /** Here since a database of each service is at hand. */
    @Test
    @Order(8)
    void everyColumnThatCanHoldTextIsSaidToBePersonalOrNot() throws Exception {
        for (ServiceName service : ServiceName.values()) {
            if (service.database().isPresent()) {
                assertEquals(
                        PersonalData.columns(running, service),
                        PersonalData.listed(service),
                        () -> "docs/privacy.md on " + service.wire());
            }
        }
    }

    @Test
    @Order(9)
    void noLogHasATokenOrAPasswordInIt() {
        Map<String, String> secrets = LoggedSecrets.of(running);
        for (Who who : Who.values()) {
            if (who != Who.ANONYMOUS) {
                // its signature alone would be enough to know it by
                secrets.put("token of " + who, who.token(running).split("\\.")[2]);
            }
        }
        secrets.put("token of a machine that was disabled", revoked.token().split("\\.")[2]);

        assertEquals(List.of(), LoggedSecrets.found(running, secrets));
        assertTrue(secrets.size() > 20, () -> "too few secrets: " + secrets.keySet());
    }

    private List<Question> questions(boolean refused) {
        List<Question> questions = new ArrayList<>();
        for (Row row : PolicyTable.rows()) {
            List<Character> states = row.states().isEmpty() ? List.of(NO_STATE) : row.states();
            for (char state : states) {
                for (Who who : Who.values()) {
                    String expected = row.cells().get(who).in(state);
                    if (expected.equals("yes") != refused) {
                        requests.of(row, who, meetings.in(state), refused)
                                .forEach(call -> questions.add(new Question(row, who, state, expected, call)));
                    }
                }
            }
        }
        return questions;
    }

    /** Those that were not answered as expected, with the answer. */
    private List<String> ask(List<Question> questions) throws Exception {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (Question question : questions) {
            work.add(() -> {
                Answer answer = answered(question);
                if (!isExpected(question.expected(), answer)) {
                    wrong.add(question + ", but was " + answer);
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return wrong.stream().sorted().toList();
    }

    /** A refusal ends the connection of an upload that is not read, and the client may just then have begun to use it again. */
    private Answer answered(Question question) {
        for (int tries = 1; ; tries++) {
            try {
                return question.call().send(api, question.who().token(running));
            } catch (UncheckedIOException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** What is missing, or not possible, is told to those only who may know of it; what fails on our side is never right. */
    private static boolean isExpected(String expected, Answer answer) {
        String problem = answer.problem();
        return switch (expected) {
            case "401" -> answer.status() == 401 && problem.equals("token-refused");
            case "403" -> answer.status() == 403 && NOT_ALLOWED.contains(problem);
            case "404" -> answer.status() == 404 && NOT_THERE.contains(problem);
            default ->
                answer.status() < 500
                        && answer.status() != 401
                        && answer.status() != 403
                        && !NOT_THERE.contains(problem);
        };
    }

    private Map<ServiceName, Map<String, String>> contents() throws Exception {
        Map<ServiceName, Map<String, String>> contents = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            if (service.database().isPresent()) {
                contents.put(service, DatabaseContents.of(running, service));
            }
        }
        return contents;
    }
}
