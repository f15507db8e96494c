package org.opendebate.compilations.statement.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.compilations.holding.SourceObject;
import org.opendebate.compilations.statement.StatementFacts;
import org.opendebate.compilations.statement.Statements;
import org.opendebate.kit.inbox.Inbox;

/** Every event of a statement carries its whole state, so that all types are read alike. */
@ApplicationScoped
class StatementEvents {
    private final Inbox inbox;
    private final Statements statements;

    StatementEvents(Inbox inbox, Statements statements) {
        this.inbox = inbox;
        this.statements = statements;
    }

    record StatementState(
            UUID statementId,
            UUID meetingId,
            int version,
            String state,
            String kind,
            String delegation,
            String briefer,
            String language,
            SourceObject original,
            SourceObject model) {

        StatementFacts facts() {
            return new StatementFacts(
                    statementId, meetingId, version, state, kind, delegation, briefer, language, original, model);
        }
    }

    @Incoming("statements")
    @Blocking
    CompletionStage<Void> hear(Message<byte[]> message) {
        return inbox.apply(message, StatementState.class, (header, state) -> statements.learn(state.facts()));
    }
}
