package org.opendebate.statements.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;

/** All seals, and what each change of one leaves behind in its transaction. */
@ApplicationScoped
class Seals implements PanacheRepositoryBase<Seal, Seal.Key> {
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Audit audit;

    Seals(ObjectMapper json, Outbox outbox, Audit audit) {
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
    }

    List<SealedStatement> statements(Seal seal) {
        try {
            return json.readValue(seal.statements(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a seal's list cannot be read", e);
        }
    }

    String write(List<SealedStatement> statements) {
        try {
            return json.writeValueAsString(statements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a seal's list cannot be written", e);
        }
    }

    void tell(Seal seal) {
        EventType type = seal.state().equals("sealed") ? EventType.SEAL_SEALED : EventType.SEAL_REVOKED;
        outbox.append(
                new OutboxEvent(type.topic(), type.wire(), seal.meetingId().toString(), told(seal)));
    }

    SealTold told(Seal seal) {
        return new SealTold(seal.meetingId(), seal.number(), seal.state(), seal.sealedAt(), statements(seal));
    }

    void audit(Caller caller, String action, Seal seal) {
        audit.record(caller, "seal." + action, "meeting/" + seal.meetingId(), "done", Map.of("number", seal.number()));
    }
}
