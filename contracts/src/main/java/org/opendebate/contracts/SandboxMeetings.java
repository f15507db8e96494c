package org.opendebate.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * The ids of the meetings of the sandbox, one for each day: UUIDs of version 8 (RFC 9562, 5.8) that begin with the day's
 * digits, such as {@code 20261126-0000-8000-8000-000000000000}. So whoever knows the day knows the id, and whoever has an
 * id knows whether it is a sandbox's: every other meeting has one of version 7.
 */
public final class SandboxMeetings {
    /** Where the sandbox's day ends: that of the Security Council, whose meeting it is. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** In a path, in place of an id: the meeting of today, which takes statements. */
    public static final String TODAY = "sandbox";

    /** The same: the meeting of yesterday, which takes none any more. */
    public static final String CLOSED = "sandbox-closed";

    private static final int CUSTOM = 8;
    private static final long VERSION = (long) CUSTOM << 12;
    private static final long VARIANT = 1L << 63;

    private SandboxMeetings() {}

    /** @throws IllegalArgumentException for a year that has not four digits */
    public static UUID on(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException("the sandbox has no meeting on " + day);
        }
        int digits = (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
        return new UUID(Long.parseLong(Integer.toString(digits), 16) << 32 | VERSION, VARIANT);
    }

    public static boolean includes(UUID meetingId) {
        return meetingId.version() == CUSTOM;
    }

    /** The sandbox's day at an instant of the business clock. */
    public static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** The meeting that a name stands for at an instant of the business clock; empty for what is no such name. */
    public static Optional<UUID> named(String name, Instant now) {
        return switch (name) {
            case TODAY -> Optional.of(on(day(now)));
            case CLOSED -> Optional.of(on(day(now).minusDays(1)));
            default -> Optional.empty();
        };
    }
}
