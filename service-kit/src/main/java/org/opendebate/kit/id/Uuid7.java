package org.opendebate.kit.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562, 5.7): 48 bits of Unix time in milliseconds, then 74 random bits. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private Uuid7() {}

    /** A new id at the time of {@code clock}, which is the system clock: ids date from real time. */
    public static UUID next(Clock clock) {
        long random = RANDOM.nextLong();
        long high = (clock.millis() << 16) | 0x7000 | (random & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * Whether {@code id} can have been made so short a time ago that not everybody has heard of it; an id of another version,
     * or of a time to come, was made by none of our services.
     */
    public static boolean isYounger(UUID id, Duration age, Clock clock) {
        if (id.version() != 7) {
            return false;
        }
        Duration old = Duration.between(instantOf(id), clock.instant());
        return old.compareTo(age) < 0 && old.compareTo(CLOCKS_DIFFER.negated()) > 0;
    }

    /**
     * The moment at which {@code id} was made.
     *
     * @throws IllegalArgumentException if it is not of version 7
     */
    public static Instant instantOf(UUID id) {
        if (id.version() != 7) {
            throw new IllegalArgumentException("not a UUID of version 7: " + id);
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
