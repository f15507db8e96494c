package org.opendebate.statements.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two paragraphs word by word; in Chinese, which parts no words, by character. */
final class Rewording {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private final List<TextDifference.Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private Rewording() {}

    static List<TextDifference.Piece> pieces(String from, String to) {
        Rewording rewording = new Rewording();
        rewording.compare(words(from), words(to));
        return List.copyOf(rewording.pieces);
    }

    private void compare(List<String> before, List<String> after) {
        List<Alignment.Run> runs = Alignment.of(before, after);
        for (int i = 0; i < runs.size(); i++) {
            Alignment.Run run = runs.get(i);
            String left = String.join("", before.subList(run.fromStart(), run.fromEnd()));
            String right = String.join("", after.subList(run.toStart(), run.toEnd()));
            boolean betweenChanges = i > 0 && i < runs.size() - 1;
            if (!run.same() || betweenChanges && left.isBlank()) {
                // a space between two changed words belongs to the change: one piece for a reader, not three
                removed.append(left);
                added.append(right);
            } else {
                close();
                pieces.add(new TextDifference.Piece(TextDifference.Change.SAME, left));
            }
        }
        close();
    }

    private void close() {
        if (!removed.isEmpty()) {
            pieces.add(new TextDifference.Piece(TextDifference.Change.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            pieces.add(new TextDifference.Piece(TextDifference.Change.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    /** How often each word stands in a paragraph. */
    static Map<String, Integer> bag(String paragraph) {
        Map<String, Integer> bag = new HashMap<>();
        words(paragraph).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    /** From 0, nothing in common, to 1, the same words: twice what both have, in relation to what each has (Dice). */
    static double alike(Map<String, Integer> bag, Map<String, Integer> other) {
        int common = 0;
        for (Map.Entry<String, Integer> word : bag.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        int all = size(bag) + size(other);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> words(String paragraph) {
        return WORDS.matcher(paragraph).results().map(MatchResult::group).toList();
    }
}
