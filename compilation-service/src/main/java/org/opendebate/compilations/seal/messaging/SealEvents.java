package org.opendebate.compilations.seal.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.compilations.seal.Joined;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.SealedTranslation;
import org.opendebate.compilations.seal.Seals;
import org.opendebate.compilations.seal.StatementKind;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;

/** Sealed and revoked alike carry the whole seal. */
@ApplicationScoped
class SealEvents implements ReadModel<SealEvents.SealState> {
    private final Inbox inbox;
    private final Seals seals;

    SealEvents(Inbox inbox, Seals seals) {
        this.inbox = inbox;
        this.seals = seals;
    }

    record Speaker(String name, String title, String level) {}

    record Group(String name) {}

    record Stored(String key, String sha256, long size, String reader) {}

    record Translation(String language, Stored original, Stored model) {

        SealedTranslation sealed() {
            return new SealedTranslation(
                    language,
                    new SealedTranslation.Stored(original.key(), original.sha256(), original.size()),
                    new SealedTranslation.Model(model.key(), model.sha256(), model.size(), model.reader()));
        }
    }

    record Statement(
            UUID statementId,
            int version,
            String decision,
            String reason,
            String kind,
            String delegation,
            String briefer,
            String language,
            Speaker speaker,
            Stored original,
            Stored model,
            Group group,
            List<Joined> joint,
            List<Translation> translations) {

        SealedStatement sealed() {
            return new SealedStatement(
                    statementId,
                    version,
                    decision,
                    reason,
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
                    // seals of before translations have none
                    translations == null
                            ? List.of()
                            : translations.stream().map(Translation::sealed).toList());
        }
    }

    record SealState(UUID meetingId, int number, String state, Instant sealedAt, List<Statement> statements) {

        SealFacts facts() {
            return new SealFacts(
                    meetingId,
                    number,
                    state.equals("revoked"),
                    sealedAt,
                    statements.stream().map(Statement::sealed).toList());
        }
    }

    @Incoming("seals")
    @Blocking
    CompletionStage<Void> hear(Message<byte[]> message) {
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "seals";
    }

    @Override
    public Class<SealState> body() {
        return SealState.class;
    }

    /** A further seal does not tell of the former ones, of which documents were published. */
    @Override
    public boolean needsEveryEvent() {
        return true;
    }

    @Override
    public void forget() {
        seals.forget();
    }

    @Override
    public void settle() {
        seals.flush();
        seals.getEntityManager().clear();
    }

    @Override
    public void learn(EventHeader header, SealState state) {
        seals.learn(state.facts());
    }

    @Override
    public void follow(EventHeader header, SealState state) {
        seals.follow(state.facts());
    }
}
