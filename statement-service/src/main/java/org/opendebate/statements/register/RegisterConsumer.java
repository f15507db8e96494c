package org.opendebate.statements.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;

/** Keeps the register as meeting-service tells it. */
@ApplicationScoped
class RegisterConsumer implements ReadModel<JsonNode> {
    private final Inbox inbox;
    private final Register register;
    private final ObjectMapper json;

    RegisterConsumer(Inbox inbox, Register register, ObjectMapper json) {
        this.inbox = inbox;
        this.register = register;
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    @Incoming("register")
    @Blocking
    CompletionStage<Void> told(Message<byte[]> message) {
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "register";
    }

    @Override
    public Class<JsonNode> body() {
        return JsonNode.class;
    }

    @Override
    public void forget() {
        register.forget();
    }

    @Override
    public void learn(EventHeader header, JsonNode told) {
        if (header.type().equals(EventType.REGISTER_COUNCIL.wire())) {
            register.tellCouncil(read(told, CouncilFacts.class));
        } else if (header.type().equals(EventType.REGISTER_DELEGATION.wire())) {
            register.tellDelegation(read(told, Register.DelegationFacts.class));
        }
    }

    private <T> T read(JsonNode body, Class<T> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }
}
