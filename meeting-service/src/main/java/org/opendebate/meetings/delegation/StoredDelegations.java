package org.opendebate.meetings.delegation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.meetings.OfficialLanguage;

/** Keeps the entries of the register, and tells each change in the transaction in which it is kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredDelegations {
    private static final TypeReference<Map<String, NamesJson>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<FormerNamesJson>> FORMER_NAMES = new TypeReference<>() {};
    private static final TypeReference<List<RepresentativeJson>> REPRESENTATIVES = new TypeReference<>() {};

    private final DelegationRows rows;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    StoredDelegations(DelegationRows rows, ObjectMapper json, Outbox outbox, @SystemTime Clock clock) {
        this.rows = rows;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<RegisterEntry> find(DelegationCode code) {
        return rows.findByIdOptional(code.value()).map(this::entry);
    }

    /** The entry, locked for a change. */
    Optional<RegisterEntry> lock(DelegationCode code) {
        return rows.findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(this::entry);
    }

    /** Takes a code for an entry that is about to be kept; false when it is taken. Whoever asks for it meanwhile waits. */
    boolean claim(DelegationCode code) {
        rows.waitForTurn(code.value());
        return rows.findByIdOptional(code.value()).isEmpty();
    }

    Stream<RegisterEntry> all() {
        return rows.listAll().stream().map(this::entry);
    }

    List<RegisterEntry> page(OfficialLanguage language, String after, int limit) {
        return rows.page(language, after, limit).stream().map(this::entry).toList();
    }

    /** Keeps a delegation as it is to be, new or known; its places in the lists are another matter. */
    RegisterEntry keep(Delegation delegation, Origin origin) {
        String code = delegation.code().value();
        DelegationRow row = rows.findByIdOptional(code).orElseGet(() -> new DelegationRow(code));
        row.record(
                delegation.kind().wire(),
                text(NamesJson.of(delegation.names(), true)),
                text(FormerNamesJson.of(delegation.formerNames(), true)),
                origin.wire(),
                clock.instant());
        return keepAndTell(row);
    }

    RegisterEntry keep(DelegationCode code, List<Representative> representatives) {
        DelegationRow row = rows.findById(code.value());
        row.represent(text(RepresentativeJson.of(representatives)), clock.instant());
        return keepAndTell(row);
    }

    /** Puts delegations in their places in the lists of each language. */
    void place(Collection<Delegation> delegations) {
        List<DelegationRows.Place> places = new ArrayList<>();
        for (Delegation delegation : delegations) {
            for (OfficialLanguage language : OfficialLanguage.values()) {
                byte[] key = ListOrder.in(language).key(delegation.listForm(language));
                places.add(new DelegationRows.Place(language, delegation.code().value(), key));
            }
        }
        rows.place(places);
    }

    private RegisterEntry keepAndTell(DelegationRow row) {
        rows.persistAndFlush(row);
        RegisterEntry kept = entry(row);
        outbox.append(new OutboxEvent(
                EventType.REGISTER_DELEGATION.topic(),
                EventType.REGISTER_DELEGATION.wire(),
                row.code(),
                DelegationState.of(kept)));
        return kept;
    }

    private RegisterEntry entry(DelegationRow row) {
        try {
            return new RegisterEntry(
                    new Delegation(
                            new DelegationCode(row.code()),
                            DelegationKind.ofWire(row.kind()),
                            NamesJson.names(json.readValue(row.names(), NAMES)),
                            FormerNamesJson.formerNames(json.readValue(row.formerNames(), FORMER_NAMES))),
                    RepresentativeJson.representatives(json.readValue(row.representatives(), REPRESENTATIVES)),
                    Origin.ofWire(row.origin()),
                    row.version());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry of delegation " + row.code() + " cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the register cannot be written", e);
        }
    }
}
