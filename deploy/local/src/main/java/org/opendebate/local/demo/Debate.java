package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.Multipart;
import org.opendebate.local.client.Signatures;
import org.opendebate.local.identity.LocalIdentity;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.Stack;

/** The meeting as its clients share it: who they are, which samples there are, and what was done so far. */
final class Debate {

    private static final LocalDate MEETING_DAY = LocalDate.of(2021, 5, 24);

    private final Stack stack;
    private final Api api;
    private final Samples samples;
    private final Progress progress;
    private final Ledger ledger = new Ledger();
    private String meeting;
    private Signatures signatures;

    Debate(Stack stack, Api api, Samples samples, Progress progress) {
        this.stack = stack;
        this.api = api;
        this.samples = samples;
        this.progress = progress;
    }

    Api api() {
        return api;
    }

    Samples samples() {
        return samples;
    }

    Progress progress() {
        return progress;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Path of the meeting under the gateway. */
    String meeting() {
        return meeting;
    }

    void meetingIs(String path) {
        meeting = path;
    }

    String token(LocalRole role, Optional<String> delegation) {
        return identity().tokenOfPerson(role, delegation);
    }

    /** A JSON file of the samples. */
    JsonNode json(String file) {
        try {
            return Api.JSON.readTree(samples.bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the meeting, as it is told. */
    String state() {
        return api.get(meeting)
                .as(secretariat())
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    /** The compilation as it stands. */
    JsonNode compilation() {
        return api.get(meeting + "/compilation?format=json")
                .as(secretariat())
                .expect(200)
                .json();
    }

    Supplier<String> secretariat() {
        return () -> identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
    }

    /** Whoever sends that sample in. */
    Supplier<String> sender(Sample sample) {
        return switch (sample.via()) {
            case SECRETARIAT -> secretariat();
            case PERSON -> () -> identity().tokenOfPerson(LocalRole.DELEGATE, Optional.of(sample.code()));
            case MACHINE -> () -> identity().tokenOfMission(sample.code());
        };
    }

    /** Moves the business clock of all services forward to a time in New York. */
    void clockTo(int day, int hour, int minute, int second) {
        Instant instant = LocalDateTime.of(2021, 5, day, hour, minute, second)
                .atZone(Progress.NEW_YORK)
                .toInstant();
        stack.moveClockTo(instant);
    }

    /** The parts of a submission. */
    Multipart submission(Sample sample) {
        Multipart parts = new Multipart()
                .json("metadata", metadata(sample))
                .file("statement", sample.statement(), samples.bytes(sample.statement()));
        if (sample.coverLetter() != null) {
            parts.file("coverLetter", sample.coverLetter(), samples.bytes(sample.coverLetter()));
        }
        return parts;
    }

    Map<String, Object> metadata(Sample sample) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("delegation", sample.code());
        metadata.put("kind", sample.kind());
        metadata.put("briefer", sample.briefer());
        metadata.put("language", sample.language());
        metadata.put("speaker", sample.speaker());
        metadata.put("signatory", sample.signatory());
        metadata.values().removeIf(Objects::isNull);
        return metadata;
    }

    /** Sends a sample in and keeps its receipt. */
    void submit(Sample sample) {
        JsonNode receipt = api.post(meeting + "/statements")
                .as(sender(sample))
                .multipart(submission(sample))
                .expect(201)
                .json();
        signatures().require("the receipt of " + sample.who(), receipt.path("receipt"), receipt.path("jws"));
        String id = receipt.path("statement").path("id").asText();
        ledger.submitted(sample, id, samples.bytes(sample.statement()));
        String by = switch (sample.via()) {
            case SECRETARIAT -> "entered by the Secretariat";
            case PERSON -> "submitted by a delegate";
            case MACHINE -> "submitted by the mission's system";
        };
        progress.say(by + ": " + sample.who() + " (" + sample.language() + "), "
                + sample.speaker().name());
    }

    /** The short name in English that the delegation bore on the day of the meeting, or the briefer's office. */
    String nameOf(Sample sample) {
        if (sample.code() == null) {
            return sample.speaker().title();
        }
        JsonNode delegation = api.get("/api/v1/delegations/" + sample.code())
                .as(secretariat())
                .expect(200)
                .json();
        for (JsonNode former : delegation.path("formerNames")) {
            if (MEETING_DAY.isBefore(LocalDate.parse(former.path("until").asText()))) {
                return shortName(former);
            }
        }
        return shortName(delegation);
    }

    private static String shortName(JsonNode named) {
        return named.path("names").path("en").path("short").asText();
    }

    /** In groups of a size, for the days on which they come. */
    static <T> List<List<T>> groups(List<T> all, int count) {
        int size = Math.max(1, (all.size() + count - 1) / count);
        List<List<T>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            groups.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return groups;
    }

    /** With the keys that anybody can fetch. */
    Signatures signatures() {
        if (signatures == null) {
            signatures =
                    Signatures.of(api.get("/.well-known/jwks.json").expect(200).json());
        }
        return signatures;
    }

    private LocalIdentity identity() {
        return stack.identity();
    }
}
