package org.opendebate.compilations.statement.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.compilations.seal.Joined;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.StatementKind;
import org.opendebate.compilations.statement.StatementFacts;
import org.opendebate.compilations.statement.Statements;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;

/** Every event of a statement carries its whole state, so that all types are read alike. */
@ApplicationScoped
class StatementEvents implements ReadModel<StatementEvents.StatementState> {
    private final Inbox inbox;
    private final Statements statements;

    StatementEvents(Inbox inbox, Statements statements) {
        this.inbox = inbox;
        this.statements = statements;
    }

    record Speaker(String name, String title, String level) {}

    record Group(String name) {}

    record Stored(String key, String sha256, long size, String reader) {}

    record StatementState(
            UUID statementId,
            UUID meetingId,
            int version,
            String state,
            String kind,
            String delegation,
            String briefer,
            String language,
            Speaker speaker,
            Stored original,
            Stored model,
            Group group,
            List<Joined> joint) {

        StatementFacts facts() {
            return new StatementFacts(
                    meetingId,
                    state,
                    new SealedStatement(
                            statementId,
                            version,
                            state,
                            null,
                            StatementKind.ofCode(kind),
                            delegation,
                            briefer,
                            language,
                            speaker.name(),
                            speaker.title(),
                            speaker.level(),
                            original.key(),
                            original.sha256(),
                            original.size(),
                            model == null ? null : model.key(),
                            model == null ? null : model.sha256(),
                            model == null ? null : model.size(),
                            model == null ? null : model.reader(),
                            group == null ? null : group.name(),
                            Joined.codes(joint, delegation),
                            List.of()));
        }
    }

    @Incoming("statements")
    @Blocking
    CompletionStage<Void> hear(Message<byte[]> message) {
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "statements";
    }

    @Override
    public Class<StatementState> body() {
        return StatementState.class;
    }

    @Override
    public void forget() {
        statements.forget();
    }

    @Override
    public void settle() {
        statements.flush();
        statements.getEntityManager().clear();
    }

    @Override
    public void learn(EventHeader header, StatementState state) {
        statements.learn(state.facts());
    }

    @Override
    public void follow(EventHeader header, StatementState state) {
        statements.follow(state.facts());
    }
}
