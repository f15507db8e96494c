package org.opendebate.compilations.preview;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/** The row of a meeting's preview in one language: asked for, then made. */
@Entity
@Table(name = "preview")
class Preview {
    @Embeddable
    record Key(UUID meetingId, String language) {}

    @EmbeddedId
    private Key key;

    private String digest;
    private UUID editionId;
    private int attempts;
    private Instant nextTryAt;
    private Instant claimedUntil;
    private String failure;

    protected Preview() {}

    boolean isOf(String current) {
        return digest.equals(current);
    }

    Optional<UUID> edition() {
        return Optional.ofNullable(editionId);
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    void ask(String current, Instant now) {
        digest = current;
        editionId = null;
        attempts = 0;
        nextTryAt = now;
        claimedUntil = null;
        failure = null;
    }

    void made(String current, UUID edition) {
        digest = current;
        editionId = edition;
        claimedUntil = null;
        failure = null;
    }

    void failed(String why, IntFunction<Instant> nextTry) {
        attempts++;
        failure = why;
        claimedUntil = null;
        nextTryAt = nextTry.apply(attempts);
    }
}
