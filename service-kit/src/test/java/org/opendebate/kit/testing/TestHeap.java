package org.opendebate.kit.testing;

import java.lang.management.ManagementFactory;

/** How much memory is held by what is still in use. */
public final class TestHeap {
    private TestHeap() {}

    /** Bytes: the least of what is left after each of five collections. */
    public static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
