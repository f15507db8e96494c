package org.opendebate.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock that rules read: deadlines, dates of documents, the presidency. System time plus an offset, which is zero
 * everywhere but in the profile {@code local}. In whole milliseconds, as deadlines are: the last millisecond of a day
 * lasts until the next one begins. Tokens, TLS, leases, retries and logs use {@link SystemTime} instead.
 */
public class BusinessClock extends Clock {
    private final Clock system;
    private final OffsetFile offsets;

    /** For CDI's proxies only. */
    protected BusinessClock() {
        this(Clock.systemUTC(), OffsetFile.none());
    }

    BusinessClock(Clock system, OffsetFile offsets) {
        this.system = system;
        this.offsets = offsets;
    }

    /** What is added to system time just now; zero outside the profile {@code local}. */
    public Duration offset() {
        return offsets.offset();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The calendar day in {@code zone} at this moment. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(instant(), zone);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), offset());
    }
}
