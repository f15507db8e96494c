package org.opendebate.documents;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Runs a property on values that are drawn from seeds in a row; a failure names the seed that shows it at once. For more than
 * a build has time for, {@code -Dopendebate.tries=50} tries each property fifty times as often.
 */
public final class Seeds {

    private static final long FIRST = Long.getLong("opendebate.seed", 20210524);

    private static final int TIMES = Integer.getInteger("opendebate.tries", 1);

    /** What holds for every value that is drawn. */
    public interface Property {
        void holds(RandomGenerator random) throws Exception;
    }

    private Seeds() {}

    public static void each(int tries, Property property) {
        for (long seed = FIRST; seed < FIRST + (long) tries * TIMES; seed++) {
            try {
                property.holds(new SplittableRandom(seed));
            } catch (Exception | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed + " (-Dopendebate.seed=" + seed + "): " + e.getMessage(), e);
            }
        }
    }

    @SafeVarargs
    public static <T> T one(RandomGenerator random, T... of) {
        return of[random.nextInt(of.length)];
    }

    public static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** True once in {@code times}. */
    public static boolean once(RandomGenerator random, int times) {
        return random.nextInt(times) == 0;
    }
}
