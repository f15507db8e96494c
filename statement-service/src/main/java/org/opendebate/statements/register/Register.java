package org.opendebate.statements.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendebate.kit.clock.SystemTime;

/** The register of delegations and the Council's membership as last told. */
@ApplicationScoped
public class Register {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final RegisterSettings settings;
    private final Clock systemClock;
    private volatile Instant lastTold = Instant.MIN;

    Register(EntityManager entities, ObjectMapper json, RegisterSettings settings, @SystemTime Clock systemClock) {
        this.entities = entities;
        this.json = json;
        this.settings = settings;
        this.systemClock = systemClock;
    }

    /**
     * False before the first event of the register has come, and while they are still coming in: a delegation that is
     * not there may be the next one.
     */
    public boolean isSettled() {
        return systemClock.instant().minus(settings.settleTime()).isAfter(lastTold)
                && !entities.createQuery("select d.code from KnownDelegation d", String.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    public boolean hasDelegation(String code) {
        return entities.find(KnownDelegation.class, code) != null;
    }

    /** Whether the delegation is a member of the Council in that year; empty while nobody told that year's members. */
    public Optional<Boolean> isCouncilMember(String code, int year) {
        return Optional.ofNullable(entities.find(CouncilYear.class, year))
                .map(council -> Arrays.asList(council.members().split(" ")).contains(code));
    }

    void tellDelegation(DelegationFacts told) {
        lastTold = systemClock.instant();
        entities.merge(new KnownDelegation(
                told.code(),
                told.kind(),
                told.names().toString(),
                write(told.formerNames()),
                write(told.representatives())));
    }

    void tellCouncil(CouncilFacts told) {
        String members = String.join(
                " ",
                told.members().stream().map(CouncilFacts.Member::delegation).toList());
        entities.merge(new CouncilYear(told.year(), members, String.join(" ", told.presidencies())));
    }

    /** Throws all away, to be told again in the same transaction. */
    void forget() {
        entities.createQuery("delete from KnownDelegation").executeUpdate();
        entities.createQuery("delete from CouncilYear").executeUpdate();
    }

    /** The delegation's English name in running text, as it was on that day. */
    public Optional<String> nameOn(String code, LocalDate day) {
        return Optional.ofNullable(entities.find(KnownDelegation.class, code))
                .flatMap(delegation -> english(namesOn(delegation, day)));
    }

    /**
     * A delegation in a list.
     *
     * @param name the English list form, such as {@code Iran (Islamic Republic of)}; the code where none is known
     */
    public record Listed(String code, String kind, String name) {}

    /** All delegations, with the names that they had on that day; in no order. */
    public List<Listed> listed(LocalDate day) {
        return entities.createQuery("select d from KnownDelegation d", KnownDelegation.class).getResultList().stream()
                .map(delegation -> new Listed(
                        delegation.code(),
                        delegation.kind(),
                        namesOn(delegation, day).path("en").path("short").asText(delegation.code())))
                .toList();
    }

    /** Who is on record as heading the delegation, now or at any time; empty if nobody was told. */
    public List<Representative> representatives(String code) {
        KnownDelegation delegation = entities.find(KnownDelegation.class, code);
        if (delegation == null) {
            return List.of();
        }
        List<Representative> all = new ArrayList<>();
        for (JsonNode told : read(delegation.representatives())) {
            String until = told.path("until").asText(null);
            all.add(new Representative(
                    told.path("role").asText(),
                    told.path("name").asText(),
                    told.path("adInterim").asBoolean(),
                    LocalDate.parse(told.path("from").asText()),
                    until == null ? null : LocalDate.parse(until)));
        }
        return all;
    }

    private JsonNode namesOn(KnownDelegation delegation, LocalDate day) {
        JsonNode held = read(delegation.names());
        LocalDate heldFrom = LocalDate.MAX;
        for (JsonNode former : read(delegation.formerNames())) {
            LocalDate until = LocalDate.parse(former.path("until").asText());
            if (day.isBefore(until) && until.isBefore(heldFrom)) {
                held = former.path("names");
                heldFrom = until;
            }
        }
        return held;
    }

    private static Optional<String> english(JsonNode names) {
        JsonNode english = names.path("en");
        String running = english.path("running").asText("");
        String name = running.isBlank() ? english.path("short").asText("") : running;
        return Optional.of(name).filter(found -> !found.isBlank());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delegation's names cannot be read", e);
        }
    }

    private static String write(JsonNode list) {
        return list == null || list.isNull() ? "[]" : list.toString();
    }

    /** Of a delegation's event. */
    record DelegationFacts(String code, String kind, JsonNode names, JsonNode formerNames, JsonNode representatives) {}
}
