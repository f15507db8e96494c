package org.opendebate.local.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.Hashes;

/**
 * Verifies the exported lines of one service's audit: each row says what was hashed, follows the row before it, and the
 * chain holds every head that somebody kept.
 */
public final class ChainCheck {
    /**
     * How much older than the rows before it a row may say that it is: more than a transaction lasts, a leader is away,
     * or two machines' clocks differ.
     */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final String service;
    private final Map<Long, List<KnownHead>> heads = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long position;
    private String hash = "0".repeat(64);
    private Instant latest = Instant.MIN;

    /**
     * @param position of the last row; 0 for none
     * @param hash of the last row
     * @param faults one sentence each; empty where the chain holds
     */
    public record Result(String service, long position, String hash, List<String> faults) {}

    private ChainCheck(String service, List<KnownHead> known) {
        this.service = service;
        for (KnownHead head : known) {
            if (head.service().equals(service) && head.position() > 0) {
                heads.computeIfAbsent(head.position(), _ -> new ArrayList<>()).add(head);
            }
        }
    }

    /** @param known heads of any service */
    public static Result of(String service, Stream<String> lines, List<KnownHead> known) {
        ChainCheck check = new ChainCheck(service, known);
        lines.forEach(check::line);
        check.heads.values().stream()
                .flatMap(List::stream)
                .forEach(missing -> check.fault("row " + missing.position() + " is missing, which " + missing.by()
                        + " has seen: the chain ends at " + check.position));
        return new Result(service, check.position, check.hash, List.copyOf(check.faults));
    }

    private void line(String text) {
        JsonNode line;
        JsonNode entry;
        String found;
        try {
            line = Api.JSON.readTree(text);
            entry = line.path("entry");
            found = Hashes.sha256(CanonicalJson.of(entry).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            fault("the line after row " + position + " cannot be read");
            return;
        }
        long number = entry.path("position").asLong();
        if (!service.equals(entry.path("service").asText())) {
            fault("row " + number + " is of another chain: "
                    + entry.path("service").asText());
        }
        place(number, entry);
        String told = line.path("hash").asText();
        if (!found.equals(told)) {
            fault("row " + number + " is not what was chained: it was changed, or its hash was");
        }
        person(number, line, entry);
        age(number, entry);
        position = number;
        hash = told;
        for (KnownHead head : heads.getOrDefault(number, List.of())) {
            if (!head.hash().equals(told)) {
                fault("row " + number + " is another one than " + head.by() + " has seen");
            }
        }
        heads.remove(number);
    }

    private void place(long number, JsonNode entry) {
        if (number > position + 1) {
            fault(
                    number == position + 2
                            ? "row " + (position + 1) + " is missing"
                            : "rows " + (position + 1) + " to " + (number - 1) + " are missing");
        } else if (number <= position) {
            fault("row " + number + " stands after row " + position);
        } else if (!hash.equals(entry.path("previous").asText())) {
            fault("row " + number + " does not follow the row before it");
        }
    }

    private void person(long number, JsonNode line, JsonNode entry) {
        JsonNode person = line.path("person");
        if (!person.isMissingNode()) {
            String digest = Hashes.sha256(
                    (person.path("salt").asText() + person.path("fields").asText()).getBytes(StandardCharsets.UTF_8));
            if (!digest.equals(entry.path("person").asText())) {
                fault("the person of row " + number + " is not the one who was recorded");
            }
        }
    }

    private void age(long number, JsonNode entry) {
        try {
            Instant at = Instant.parse(entry.path("at").asText());
            if (latest.isAfter(Instant.MIN) && at.isBefore(latest.minus(LATE))) {
                fault("row " + number + " says " + at + " and was added after rows of " + latest);
            }
            latest = at.isAfter(latest) ? at : latest;
        } catch (DateTimeException e) {
            fault("row " + number + " has no time");
        }
    }

    private void fault(String what) {
        faults.add(service + ": " + what);
    }
}
