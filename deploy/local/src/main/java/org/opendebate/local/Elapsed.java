package org.opendebate.local;

import java.util.Locale;

/** Real time since a start, as it stands before each line of progress. */
public final class Elapsed {

    private static final double NANOS = 1e9;

    private Elapsed() {}

    /**
     * @param start as System.nanoTime gave it
     * @return such as {@code [ 12.3 s] }
     */
    public static String since(long start) {
        return String.format(Locale.ROOT, "[%5.1f s] ", (System.nanoTime() - start) / NANOS);
    }
}
