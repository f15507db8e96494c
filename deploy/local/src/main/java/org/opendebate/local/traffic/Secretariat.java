package org.opendebate.local.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.Stack;

/** What the Secretariat does in a round, before the clients begin and when they are done. */
public final class Secretariat {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int TOGETHER = 20;
    /** One of so many is accepted, which takes a rendering each; the others are returned. */
    private static final int ACCEPTED_ONE_OF = 5;

    private final Stack stack;
    private final Api api;
    private final Path samples;

    public Secretariat(Stack stack, Api api) {
        this.stack = stack;
        this.api = api;
        this.samples = stack.layout().root().resolve("deploy/local/samples");
    }

    public Supplier<String> token() {
        return () -> stack.identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
    }

    /**
     * Announces a debate of that day, and waits until every service knows it.
     *
     * @return its path
     */
    public String announce(LocalDate day) {
        clockTo(day, LocalTime.of(9, 0));
        ObjectNode plan = (ObjectNode) sample("meeting.json");
        plan.put("date", day.toString());
        plan.remove("briefers");
        Answer created = api.post("/api/v1/meetings").as(token()).json(plan).expect(201);
        String meeting = "/api/v1/meetings/" + created.json().path("id").asText();
        api.put(meeting + "/guidance-note")
                .as(token())
                .json(sample("guidance-note.json"))
                .change(meeting, 200);
        api.post(meeting + "/announcement").as(token()).json(Map.of()).change(meeting, 200);
        Api.await("statement-service knows the meeting", () -> found(meeting + "/statements/overview"));
        Api.await("compilation-service knows the meeting", () -> found(meeting + "/compilation?format=json"));
        return meeting;
    }

    /** Delegations that submit in writing, as many as are asked for. */
    public List<String> delegations(int most) {
        JsonNode council =
                api.get("/api/v1/council/2021-05").as(token()).expect(200).json();
        Set<String> members = new HashSet<>();
        council.path("members")
                .forEach(member -> members.add(
                        member.isTextual()
                                ? member.asText()
                                : member.path("code").asText()));
        List<String> codes = new ArrayList<>();
        String page = "/api/v1/delegations?limit=200";
        while (codes.size() < most && page != null) {
            Answer answer = api.get(page).as(token()).expect(200);
            for (JsonNode delegation : answer.json().path("delegations")) {
                String code = delegation.path("code").asText();
                if (!members.contains(code) && codes.size() < most) {
                    codes.add(code);
                }
            }
            page = next(answer);
        }
        return codes;
    }

    /** Null after the last page. */
    private static String next(Answer page) {
        return page.response()
                .headers()
                .firstValue("Link")
                .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')))
                .orElse(null);
    }

    /** Decides all that is undecided: accepts some, returns the others. */
    public void decide(String meeting, Random random) {
        while (true) {
            JsonNode undecided = api.get(meeting + "/statements?state=submitted&limit=200")
                    .as(token())
                    .expect(200)
                    .json()
                    .path("statements");
            if (undecided.isEmpty()) {
                return;
            }
            List<JsonNode> accepted = new ArrayList<>();
            for (JsonNode statement : undecided) {
                if (random.nextInt(ACCEPTED_ONE_OF) == 0) {
                    accepted.add(statement);
                } else {
                    giveBack(statement.path("id").asText());
                }
            }
            for (int from = 0; from < accepted.size(); from += TOGETHER) {
                accept(meeting, accepted.subList(from, Math.min(accepted.size(), from + TOGETHER)));
            }
        }
    }

    private void giveBack(String statement) {
        String path = "/api/v1/statements/" + statement;
        api.post(path + "/return")
                .as(token())
                .json(Map.of("reason", "Returned in a test of what happens when parts of the system fail."))
                .change(path, 200);
    }

    private void accept(String meeting, List<JsonNode> statements) {
        ObjectNode request = Api.JSON.createObjectNode();
        ArrayNode list = request.putArray("statements");
        statements.forEach(statement -> list.addObject()
                .put("id", statement.path("id").asText())
                .put("version", statement.path("version").asInt()));
        for (JsonNode result : api.post(meeting + "/statements/acceptances")
                .as(token())
                .json(request)
                .expect(200)
                .json()
                .path("statements")) {
            if (!"accepted".equals(result.path("result").asText())) {
                throw new DebateFailed("a statement was not accepted: " + result);
            }
        }
    }

    /** After the close and the time in which an upload could still arrive. */
    public JsonNode seal(String meeting, LocalDate day) {
        clockTo(day.plusDays(1), LocalTime.of(0, 30));
        api.post(meeting + "/statements/seal").as(token()).json(Map.of()).expect(201);
        return api.get(meeting + "/statements/seal").as(token()).expect(200).json();
    }

    /** The compilation once it is drafted from the seal; empty if it is not in good time. */
    public Optional<JsonNode> draft(String meeting) {
        try {
            return Optional.of(Api.await(
                    "the draft",
                    () -> found(meeting + "/compilation?format=json")
                            .filter(compilation ->
                                    "drafted".equals(compilation.path("state").asText()))));
        } catch (DebateFailed notInTime) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> found(String path) {
        Answer answer = api.get(path).as(token()).answer();
        return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
    }

    private void clockTo(LocalDate day, LocalTime time) {
        stack.moveClockTo(day.atTime(time).atZone(NEW_YORK).toInstant());
    }

    private JsonNode sample(String file) {
        try {
            return Api.JSON.readTree(Files.readAllBytes(samples.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
