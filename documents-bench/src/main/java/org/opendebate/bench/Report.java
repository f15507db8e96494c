package org.opendebate.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The one table that a run ends with. */
final class Report {

    private static final String LINE = "%-46s  %-18s  %-40s  %-6s  %s%n";

    private record Row(String what, String ours, String peer, String ratio, String goal) {}

    private final List<Row> rows = new ArrayList<>();

    /**
     * @param ratio of the peer to the engine, the median of the pairs; what is larger is better
     * @param goal at least
     */
    void beside(String what, String ours, String peer, double ratio, double goal) {
        rows.add(new Row(
                what,
                ours,
                peer,
                "%.1fx".formatted(ratio),
                "%.1fx: %s".formatted(goal, ratio >= goal ? "met" : "NOT met")));
    }

    /** Without a goal that was set. */
    void beside(String what, String ours, String peer, double ratio) {
        rows.add(new Row(what, ours, peer, "%.1fx".formatted(ratio), "none set"));
    }

    void alone(String what, String ours, String goal) {
        rows.add(new Row(what, ours, "", "", goal));
    }

    void notMeasured(String what, String why) {
        rows.add(new Row(what, "", "not measured: " + why, "", ""));
    }

    void print(PrintStream out) {
        out.println();
        out.printf(LINE, "what", "engine", "peer", "ratio", "goal");
        out.printf(LINE, "-".repeat(46), "-".repeat(18), "-".repeat(40), "-".repeat(6), "-".repeat(14));
        for (Row row : rows) {
            out.printf(LINE, row.what(), row.ours(), row.peer(), row.ratio(), row.goal());
        }
        out.println();
        out.println("""
                Times are medians of pairs that alternate in this run, and a ratio is the median of the pairs' ratios. Reading is
                measured in processor time in one warm JVM; all else by the clock, as commands: the engine's is ./opendebate
                compile, from the Word files to the finished document, in a heap of at most 512 MB. Memory is the largest sum of
                the resident sets of a command and all that it started.""");
    }
}
