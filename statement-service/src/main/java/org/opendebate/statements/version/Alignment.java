package org.opendebate.statements.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest way from one sequence to another: E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986),
 * the greedy form. Beyond {@value #MOST_CHANGES} elements taken out or put in, the part between the common beginning and
 * the common end counts as replaced as a whole, which bounds time and memory for any two files.
 */
final class Alignment {
    static final int MOST_CHANGES = 1000;

    private final int[] from;
    private final int[] to;

    private Alignment(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Elements that follow each other in both sequences and are the same, or a gap: what was taken out and put in. The
     * ends are exclusive. Same runs and gaps alternate, and together cover both sequences.
     */
    record Run(boolean same, int fromStart, int fromEnd, int toStart, int toEnd) {}

    static List<Run> of(List<String> from, List<String> to) {
        Map<String, Integer> numbers = new HashMap<>();
        return new Alignment(numbered(from, numbers), numbered(to, numbers)).runs();
    }

    private static int[] numbered(List<String> elements, Map<String, Integer> numbers) {
        return elements.stream()
                .mapToInt(element -> numbers.computeIfAbsent(element, e -> numbers.size()))
                .toArray();
    }

    private List<Run> runs() {
        int most = Math.min(from.length, to.length);
        int begin = 0;
        while (begin < most && from[begin] == to[begin]) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && from[from.length - 1 - end] == to[to.length - 1 - end]) {
            end++;
        }
        int[] matched = new int[from.length];
        Arrays.fill(matched, -1);
        for (int i = 0; i < begin; i++) {
            matched[i] = i;
        }
        for (int i = 1; i <= end; i++) {
            matched[from.length - i] = to.length - i;
        }
        match(begin, from.length - end, to.length - end, matched);
        return runs(matched);
    }

    /** Finds the place in {@code to} of each element between the common beginning and the common end. */
    private void match(int begin, int fromEnd, int toEnd, int[] matched) {
        int n = fromEnd - begin;
        int m = toEnd - begin;
        if (n == 0 || m == 0) {
            return;
        }
        List<int[]> furthest = new ArrayList<>();
        int[] before = {0};
        for (int changes = 0; changes <= Math.min(n + m, MOST_CHANGES); changes++) {
            int[] reached = new int[2 * changes + 1];
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = changes == 0 ? 0 : step(before, changes, diagonal);
                int y = x - diagonal;
                while (x < n && y < m && y >= 0 && from[begin + x] == to[begin + y]) {
                    x++;
                    y++;
                }
                reached[diagonal + changes] = x;
                if (x >= n && y >= m) {
                    furthest.add(reached);
                    back(furthest, begin, n, m, matched);
                    return;
                }
            }
            furthest.add(reached);
            before = reached;
        }
    }

    /** Where the diagonal is entered with one change more. */
    private static int step(int[] before, int changes, int diagonal) {
        return isPutIn(before, changes, diagonal)
                ? at(before, changes - 1, diagonal + 1)
                : at(before, changes - 1, diagonal - 1) + 1;
    }

    /** Whether the last change on the way to the diagonal puts an element in, rather than taking one out. */
    private static boolean isPutIn(int[] before, int changes, int diagonal) {
        return diagonal == -changes
                || diagonal != changes && at(before, changes - 1, diagonal - 1) < at(before, changes - 1, diagonal + 1);
    }

    private static int at(int[] reached, int changes, int diagonal) {
        return reached[diagonal + changes];
    }

    private static void back(List<int[]> furthest, int begin, int n, int m, int[] matched) {
        int x = n;
        int y = m;
        for (int changes = furthest.size() - 1; changes >= 0; changes--) {
            int diagonal = x - y;
            int startX = changes == 0 ? 0 : step(furthest.get(changes - 1), changes, diagonal);
            while (x > startX) {
                x--;
                y--;
                matched[begin + x] = begin + y;
            }
            if (changes > 0) {
                if (isPutIn(furthest.get(changes - 1), changes, diagonal)) {
                    y--;
                } else {
                    x--;
                }
            }
        }
    }

    private List<Run> runs(int[] matched) {
        List<Run> runs = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (x < from.length || y < to.length) {
            int startX = x;
            int startY = y;
            while (x < from.length && matched[x] == y) {
                x++;
                y++;
            }
            if (x > startX) {
                runs.add(new Run(true, startX, x, startY, y));
                continue;
            }
            while (x < from.length && matched[x] < 0) {
                x++;
            }
            y = x < from.length ? matched[x] : to.length;
            runs.add(new Run(false, startX, x, startY, y));
        }
        return Collections.unmodifiableList(runs);
    }
}
