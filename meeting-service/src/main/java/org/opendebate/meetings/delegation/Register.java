package org.opendebate.meetings.delegation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.meetings.OfficialLanguage;

/** The register of delegations: look up, list, keep. */
@ApplicationScoped
public class Register {
    private static final TypeReference<Map<String, NamesJson>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<FormerNamesJson>> FORMER_NAMES = new TypeReference<>() {};

    private final DelegationRows rows;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    Register(DelegationRows rows, ObjectMapper json, Outbox outbox, @SystemTime Clock clock) {
        this.rows = rows;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A delegation and the version of its entry. */
    record Entry(Delegation delegation, long version) {}

    /** The English list form today, by which lists sort; empty for a code that is on no register. */
    @Transactional
    public Optional<String> listForm(DelegationCode code) {
        return find(code).map(entry -> entry.delegation().listForm(OfficialLanguage.ENGLISH));
    }

    /** The English name inside a sentence, as it was on a date; empty for a code that is on no register. */
    @Transactional
    public Optional<String> runningName(DelegationCode code, LocalDate date) {
        return find(code)
                .flatMap(entry -> entry.delegation().namesOn(date, OfficialLanguage.ENGLISH))
                .map(names -> names.running() == null ? names.listForm() : names.running());
    }

    @Transactional
    Optional<Entry> find(DelegationCode code) {
        return rows.findByIdOptional(code.value()).map(this::entry);
    }

    @Transactional
    List<Entry> page(OfficialLanguage language, String after, int limit) {
        return rows.page(language, after, limit).stream().map(this::entry).toList();
    }

    /** Keeps delegations as a release knows them, unless the Secretariat edited them, and tells what is news. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seed(List<Delegation> delegations) {
        Map<String, DelegationRow> known =
                rows.listAll().stream().collect(Collectors.toMap(DelegationRow::code, Function.identity()));
        List<DelegationRows.Place> places = new ArrayList<>();
        for (Delegation delegation : delegations) {
            String code = delegation.code().value();
            DelegationRow row = known.get(code);
            if (row != null && row.isEdited()) {
                continue;
            }
            if (row == null || !entry(row).delegation().equals(delegation)) {
                keep(row == null ? new DelegationRow(code) : row, delegation);
            }
            for (OfficialLanguage language : OfficialLanguage.values()) {
                byte[] key = ListOrder.in(language).key(delegation.listForm(language));
                places.add(new DelegationRows.Place(language, code, key));
            }
        }
        rows.place(places);
    }

    private void keep(DelegationRow row, Delegation delegation) {
        row.record(
                delegation.kind().wire(),
                text(NamesJson.of(delegation.names(), true)),
                text(FormerNamesJson.of(delegation.formerNames(), true)),
                clock.instant());
        rows.persist(row);
        outbox.append(new OutboxEvent(
                EventType.REGISTER_DELEGATION.topic(),
                EventType.REGISTER_DELEGATION.wire(),
                row.code(),
                DelegationState.of(delegation)));
    }

    private Entry entry(DelegationRow row) {
        try {
            return new Entry(
                    new Delegation(
                            new DelegationCode(row.code()),
                            DelegationKind.ofWire(row.kind()),
                            NamesJson.names(json.readValue(row.names(), NAMES)),
                            FormerNamesJson.formerNames(json.readValue(row.formerNames(), FORMER_NAMES))),
                    row.version());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names of delegation " + row.code() + " cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names cannot be written", e);
        }
    }
}
