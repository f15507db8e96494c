package org.opendebate.statements.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendebate.statements.version.TextDifference.Change.ADDED;
import static org.opendebate.statements.version.TextDifference.Change.CHANGED;
import static org.opendebate.statements.version.TextDifference.Change.REMOVED;
import static org.opendebate.statements.version.TextDifference.Change.SAME;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.opendebate.statements.version.TextDifference.Change;
import org.opendebate.statements.version.TextDifference.Paragraph;
import org.opendebate.statements.version.TextDifference.Piece;

class TextDifferenceTest {
    private static List<Change> changes(TextDifference difference) {
        return difference.paragraphs().stream().map(Paragraph::change).toList();
    }

    private static String marked(Paragraph paragraph) {
        return paragraph.pieces().stream()
                .map(piece -> switch (piece.change()) {
                    case REMOVED -> "[" + piece.text() + "]";
                    case ADDED -> "{" + piece.text() + "}";
                    default -> piece.text();
                })
                .collect(Collectors.joining());
    }

    private static String marked(String from, String to) {
        return TextDifference.between(from, to).paragraphs().stream()
                .map(TextDifferenceTest::marked)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aRewordedParagraphShowsItsWordsAndTheOthersStay() {
        TextDifference difference = TextDifference.between(
                "Mr. President,\nKenya thanks the three briefers for their remarks.\nPeace is made by people.",
                "Mr. President,\nKenya thanks the briefers warmly for their remarks.\nPeace is made by people.");

        assertThat(changes(difference)).containsExactly(SAME, CHANGED, SAME);
        assertThat(marked(difference.paragraphs().get(1)))
                .isEqualTo("Kenya thanks the [three ]briefers{ warmly} for their remarks.");
    }

    @Test
    void aParagraphPutInDoesNotMakeThoseBehindItDifferent() {
        TextDifference difference = TextDifference.between("One.\nTwo.\nThree.", "One.\nSomething new.\nTwo.\nThree.");

        assertThat(changes(difference)).containsExactly(SAME, ADDED, SAME, SAME);
        assertThat(difference.paragraphs().get(1).from()).isNull();
        assertThat(difference.paragraphs().get(1).to()).isEqualTo(2);
        assertThat(difference.paragraphs().get(2).from()).isEqualTo(2);
        assertThat(difference.paragraphs().get(2).to()).isEqualTo(3);
    }

    @Test
    void aParagraphThatHasNothingInCommonIsRemovedAndAnotherAdded() {
        assertThat(changes(TextDifference.between("The mandate ends in June.", "We regret this deeply.")))
                .containsExactly(REMOVED, ADDED);
    }

    @Test
    void neighbouringWordsThatChangedAreOnePiece() {
        assertThat(marked("Kenya supports the mission in full.", "Kenya warmly welcomed this mission in full."))
                .isEqualTo("Kenya [supports the]{warmly welcomed this} mission in full.");
    }

    @Test
    void chineseIsComparedByCharacter() {
        assertThat(marked("中国支持联合国维和行动。", "中国坚定支持联合国维和工作。")).isEqualTo("中国{坚定}支持联合国维和[行动]{工作}。");
    }

    @Test
    void arabicMarksStayOnTheirLetters() {
        assertThat(marked("السَّلامُ عليكم جميعا", "السَّلامُ عليكم أيها السادة"))
                .startsWith("السَّلامُ عليكم [جميعا]");
    }

    @Test
    void bothTextsComeBackOutOfTheirDifference() {
        Random random = new Random(20210524);
        for (int run = 0; run < 500; run++) {
            String from = text(random);
            String to = random.nextBoolean() ? text(random) : edited(from, random);

            TextDifference difference = TextDifference.between(from, to);

            assertThat(side(difference, paragraph -> paragraph.from() != null, ADDED))
                    .isEqualTo(from);
            assertThat(side(difference, paragraph -> paragraph.to() != null, REMOVED))
                    .isEqualTo(to);
        }
    }

    @Test
    void theShortestWayIsFound() {
        for (int run = 0; run < 300; run++) {
            Random random = new Random(run);
            List<String> from = letters(random);
            List<String> to = letters(random);

            int same = Alignment.of(from, to).stream()
                    .filter(Alignment.Run::same)
                    .mapToInt(found -> found.fromEnd() - found.fromStart())
                    .sum();

            assertThat(same).as(from + " and " + to).isEqualTo(longestCommon(from, to));
        }
    }

    @Test
    void twoLargeTextsWithNothingInCommonAreComparedInBoundedTime() {
        String from = IntStream.range(0, 200_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String to = IntStream.range(0, 200_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));

        TextDifference difference =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> TextDifference.between(from, to));

        assertThat(difference.count(REMOVED)).isEqualTo(200_000);
        assertThat(difference.count(ADDED)).isEqualTo(200_000);
    }

    private static String side(TextDifference difference, Predicate<Paragraph> isThere, Change other) {
        return difference.paragraphs().stream()
                .filter(isThere)
                .map(paragraph -> paragraph.pieces().stream()
                        .filter(piece -> piece.change() != other)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Random random) {
        return Stream.generate(() -> sentence(random))
                .limit(1 + random.nextInt(12))
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(Random random) {
        List<String> words = List.of("peace", "the", "mission", "Kenya", "和平", "de", "l’ONU", "мир", "السلام", "2719");
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(1 + random.nextInt(10))
                .collect(Collectors.joining(" ", "", "."));
    }

    private static String edited(String text, Random random) {
        return text.lines()
                .filter(line -> random.nextInt(6) > 0)
                .map(line -> random.nextInt(3) == 0 ? sentence(random) + " " + line : line)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> letters(Random random) {
        return Stream.generate(() -> "abcd".charAt(random.nextInt(4)))
                .map(String::valueOf)
                .limit(random.nextInt(14))
                .toList();
    }

    private static int longestCommon(List<String> from, List<String> to) {
        int[][] longest = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] = from.get(i).equals(to.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[0][0];
    }
}
