package org.opendebate.local.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opendebate.local.Elapsed;

/** Tells each step as it is done: real time since the start, and the date in New York on the business clock. */
final class Progress {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(NEW_YORK);

    private final long start;
    private final Consumer<String> out;
    private final Supplier<Instant> businessClock;

    Progress(long start, Consumer<String> out, Supplier<Instant> businessClock) {
        this.start = start;
        this.out = out;
        this.businessClock = businessClock;
    }

    void say(String what) {
        out.accept(Elapsed.since(start) + DATE.format(businessClock.get()) + " · " + what);
    }
}
