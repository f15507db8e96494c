package org.opendebate.statements.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is different between two texts, paragraph by paragraph, and within a paragraph that was reworded, word by word.
 *
 * @param paragraphs every paragraph of both texts, in their order; those without a word are left out
 */
public record TextDifference(List<Paragraph> paragraphs) {
    /** Two paragraphs with less in common than this are not one paragraph reworded. */
    private static final double ALIKE = 0.4;

    /** Where more pairs than this would have to be compared, the paragraphs count as replaced as a whole. */
    private static final int MOST_PAIRS = 10_000;

    public TextDifference {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What became of a paragraph, or of a piece of one; a piece is never changed, but removed and added. */
    public enum Change {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    /**
     * A paragraph of one text or of both.
     *
     * @param from its number in the first text, from 1; null where it was added
     * @param to its number in the second text, from 1; null where it was removed
     * @param pieces of a changed paragraph what is the same, removed and added; of any other the whole as one piece
     */
    public record Paragraph(Change change, Integer from, Integer to, List<Piece> pieces) {}

    /** Words, with the spaces between them. */
    public record Piece(Change change, String text) {}

    /** @param from a line per paragraph, as is {@code to} */
    public static TextDifference between(String from, String to) {
        List<String> before = from.lines().filter(line -> !line.isBlank()).toList();
        List<String> after = to.lines().filter(line -> !line.isBlank()).toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Alignment.Run run : Alignment.of(before, after)) {
            if (run.same()) {
                for (int i = 0; i < run.fromEnd() - run.fromStart(); i++) {
                    int x = run.fromStart() + i;
                    paragraphs.add(whole(Change.SAME, x, run.toStart() + i, before.get(x)));
                }
            } else {
                replaced(before, after, run, paragraphs);
            }
        }
        return new TextDifference(paragraphs);
    }

    public long count(Change change) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.change() == change)
                .count();
    }

    /** Pairs the paragraphs of a gap that are most alike, in their order; the others were removed or added. */
    private static void replaced(List<String> before, List<String> after, Alignment.Run run, List<Paragraph> out) {
        int x = run.fromStart();
        int y = run.toStart();
        long pairs = (long) (run.fromEnd() - x) * (run.toEnd() - y);
        if (pairs > 0 && pairs <= MOST_PAIRS) {
            double[][] alike = alike(before.subList(x, run.fromEnd()), after.subList(y, run.toEnd()));
            double[][] best = best(alike);
            while (x < run.fromEnd() && y < run.toEnd()) {
                int i = x - run.fromStart();
                int j = y - run.toStart();
                if (best[i][j] == best[i + 1][j]) {
                    out.add(whole(Change.REMOVED, x, null, before.get(x)));
                    x++;
                } else if (best[i][j] == best[i][j + 1]) {
                    out.add(whole(Change.ADDED, null, y, after.get(y)));
                    y++;
                } else {
                    out.add(new Paragraph(Change.CHANGED, x + 1, y + 1, Rewording.pieces(before.get(x), after.get(y))));
                    x++;
                    y++;
                }
            }
        }
        for (; x < run.fromEnd(); x++) {
            out.add(whole(Change.REMOVED, x, null, before.get(x)));
        }
        for (; y < run.toEnd(); y++) {
            out.add(whole(Change.ADDED, null, y, after.get(y)));
        }
    }

    private static double[][] alike(List<String> before, List<String> after) {
        List<Map<String, Integer>> bags = before.stream().map(Rewording::bag).toList();
        List<Map<String, Integer>> others = after.stream().map(Rewording::bag).toList();
        double[][] alike = new double[bags.size()][others.size()];
        for (int i = 0; i < bags.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                alike[i][j] = Rewording.alike(bags.get(i), others.get(j));
            }
        }
        return alike;
    }

    /** From each pair on, the most that pairs in order can have in common. */
    private static double[][] best(double[][] alike) {
        int n = alike.length;
        int m = alike[0].length;
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                double paired = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private static Paragraph whole(Change change, Integer from, Integer to, String text) {
        return new Paragraph(
                change, from == null ? null : from + 1, to == null ? null : to + 1, List.of(new Piece(change, text)));
    }
}
