package org.opendebate.compilations.register.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.compilations.register.Councils;
import org.opendebate.compilations.register.Delegations;
import org.opendebate.compilations.register.NameOnRecord;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;

/** One topic with two kinds of aggregates: delegations, and years of the Council. */
@ApplicationScoped
class RegisterEvents {
    private final Inbox inbox;
    private final Delegations delegations;
    private final Councils councils;

    RegisterEvents(Inbox inbox, Delegations delegations, Councils councils) {
        this.inbox = inbox;
        this.delegations = delegations;
        this.councils = councils;
    }

    record Forms(@JsonProperty("short") String listForm, String running) {}

    record Former(LocalDate until, Map<String, Forms> names) {}

    record Member(String delegation) {}

    /** The fields of both kinds; those of the other are null. */
    record RegisterState(
            String code,
            String kind,
            Map<String, Forms> names,
            List<Former> formerNames,
            Integer year,
            List<Member> members) {

        List<NameOnRecord> onRecord() {
            List<NameOnRecord> all = new ArrayList<>();
            names.forEach(
                    (language, forms) -> all.add(new NameOnRecord(language, null, forms.listForm(), forms.running())));
            for (Former former : formerNames == null ? List.<Former>of() : formerNames) {
                former.names()
                        .forEach((language, forms) ->
                                all.add(new NameOnRecord(language, former.until(), forms.listForm(), forms.running())));
            }
            return all;
        }
    }

    @Incoming("register")
    @Blocking
    CompletionStage<Void> hear(Message<byte[]> message) {
        return inbox.apply(message, RegisterState.class, this::learn);
    }

    private void learn(EventHeader header, RegisterState state) {
        if (header.type().equals(EventType.REGISTER_COUNCIL.wire())) {
            councils.learn(
                    state.year(),
                    state.members().stream().map(Member::delegation).collect(Collectors.toSet()));
        } else if (header.type().equals(EventType.REGISTER_DELEGATION.wire())) {
            delegations.learn(state.code(), state.kind(), state.onRecord());
        }
    }
}
