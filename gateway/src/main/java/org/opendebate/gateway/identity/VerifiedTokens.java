package org.opendebate.gateway.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found of tokens that were verified a moment ago, so that a caller who asks often has its signature verified once.
 * Holds hashes and no tokens; for half a minute, so that a key or a client that is withdrawn is out within a minute; and
 * never beyond a token's own end.
 */
final class VerifiedTokens {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final int half;
    private volatile Map<ByteBuffer, Verified> young = new ConcurrentHashMap<>();
    private volatile Map<ByteBuffer, Verified> old = Map.of();

    private record Verified(Admission.Known bearer, Instant until) {}

    /** @param most tokens that are held */
    VerifiedTokens(int most) {
        this.half = most / 2;
    }

    Optional<Admission.Known> find(String token, Instant now) {
        ByteBuffer hash = hash(token);
        Verified found = young.get(hash);
        if (found == null) {
            found = old.get(hash);
        }
        return found != null && now.isBefore(found.until) ? Optional.of(found.bearer) : Optional.empty();
    }

    /** @param end the token's {@code exp} */
    void add(String token, Admission.Known bearer, Instant end, Instant now) {
        if (half == 0) {
            return;
        }
        Instant until = now.plus(KEPT);
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(hash(token), new Verified(bearer, end.isBefore(until) ? end : until));
    }

    int size() {
        return young.size() + old.size();
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
