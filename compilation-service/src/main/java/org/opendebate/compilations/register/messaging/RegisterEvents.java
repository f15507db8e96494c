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
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.organ.OrganName;
import org.opendebate.compilations.organ.Organs;
import org.opendebate.compilations.register.Councils;
import org.opendebate.compilations.register.Delegations;
import org.opendebate.compilations.register.NameOnRecord;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;

/** One topic with three kinds of aggregates: delegations, years of the Council, and organs. */
@ApplicationScoped
class RegisterEvents implements ReadModel<RegisterEvents.RegisterState> {
    private final Inbox inbox;
    private final Delegations delegations;
    private final Councils councils;
    private final Organs organs;

    RegisterEvents(Inbox inbox, Delegations delegations, Councils councils, Organs organs) {
        this.inbox = inbox;
        this.delegations = delegations;
        this.councils = councils;
        this.organs = organs;
    }

    /** The forms of both delegations and organs; those of the other are null. */
    record Forms(
            @JsonProperty("short") String listForm,
            String running,
            String title,
            String president,
            String presidentInText,
            String members) {}

    record Former(LocalDate until, Map<String, Forms> names) {}

    record Member(String delegation) {}

    /** The fields of all kinds; those of the others are null. */
    record RegisterState(
            String code,
            String kind,
            Map<String, Forms> names,
            List<Former> formerNames,
            Integer year,
            List<Member> members,
            String series,
            String actor,
            String membership) {

        OrganFacts organ() {
            return new OrganFacts(
                    code,
                    series,
                    actor,
                    membership,
                    names.entrySet().stream()
                            .map(name -> name(name.getKey(), name.getValue()))
                            .toList());
        }

        private static OrganName name(String language, Forms forms) {
            return new OrganName(language, forms.title(), forms.president(), forms.presidentInText(), forms.members());
        }

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
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "register";
    }

    @Override
    public Class<RegisterState> body() {
        return RegisterState.class;
    }

    @Override
    public void forget() {
        delegations.forget();
        councils.forget();
        organs.forget();
    }

    @Override
    public void learn(EventHeader header, RegisterState state) {
        if (header.type().equals(EventType.REGISTER_COUNCIL.wire())) {
            councils.learn(
                    state.year(),
                    state.members().stream().map(Member::delegation).collect(Collectors.toSet()));
        } else if (header.type().equals(EventType.REGISTER_DELEGATION.wire())) {
            delegations.learn(state.code(), state.kind(), state.onRecord());
        } else if (header.type().equals(EventType.REGISTER_ORGAN.wire())) {
            organs.learn(state.organ());
        }
    }
}
