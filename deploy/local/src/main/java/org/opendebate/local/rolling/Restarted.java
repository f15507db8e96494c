package org.opendebate.local.rolling;

import java.time.Duration;
import java.util.Locale;

/**
 * One replica's restart, and what the clients saw meanwhile.
 *
 * @param replica name of the service, and -2 for the second
 * @param stopped from the signal to the end of the process
 * @param ready from the new process to its readiness
 * @param submissions acknowledged meanwhile
 * @param reads likewise
 * @param failed requests that were not answered as they should be, of either kind
 */
record Restarted(String replica, Duration stopped, Duration ready, int submissions, int reads, long failed) {

    static final String HEAD = String.format(
            Locale.ROOT, "%-22s %9s %9s %12s %7s %7s", "replica", "stopped", "ready", "submissions", "reads", "failed");

    String line() {
        return String.format(
                Locale.ROOT,
                "%-22s %7.1f s %7.1f s %12d %7d %7d",
                replica,
                stopped.toMillis() / 1000.0,
                ready.toMillis() / 1000.0,
                submissions,
                reads,
                failed);
    }
}
