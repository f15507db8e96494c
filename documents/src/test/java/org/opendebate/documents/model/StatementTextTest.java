package org.opendebate.documents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTextTest {

    private static final Reference SEE = new Reference("a1", List.of(Text.of("above")));

    @Test
    void referenceThatLeadsNowhereIsRefused() {
        List<Block> blocks = List.of(Paragraph.of(Direction.LTR, SEE));

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new StatementText(Language.EN, blocks));

        assertEquals("StatementText: references lead nowhere: [a1]", refused.getMessage());
    }

    @Test
    void twoAnchorsOfOneNameAreRefused() {
        List<Block> blocks = List.of(Paragraph.of(Direction.LTR, new Anchor("a1"), Text.of("x"), new Anchor("a1")));

        assertThrows(IllegalArgumentException.class, () -> new StatementText(Language.EN, blocks));
    }

    @Test
    void settlingKeepsTheTextOfAReferenceThatLeadsNowhere() {
        StatementText settled =
                StatementText.settled(Language.EN, List.of(Paragraph.of(Direction.LTR, Text.of("As "), SEE)));

        assertEquals(List.of(Paragraph.of(Direction.LTR, Text.of("As above"))), settled.blocks());
    }

    @Test
    void settlingDropsAnchorsThatNothingLeadsTo() {
        Heading heading = Heading.of(1, Direction.LTR, new Anchor("a1"), new Anchor("a2"), Text.of("Part"));

        StatementText settled =
                StatementText.settled(Language.EN, List.of(heading, Paragraph.of(Direction.LTR, Text.of("see "), SEE)));

        assertEquals(
                Heading.of(1, Direction.LTR, new Anchor("a1"), Text.of("Part")),
                settled.blocks().getFirst());
    }

    @Test
    void settlingTrimsLinesAndLeavesNoEmptyOnes() {
        StatementText settled = StatementText.settled(
                Language.EN,
                List.of(
                        Paragraph.of(Direction.LTR, Text.of(" "), new LineBreak()),
                        Paragraph.of(Direction.LTR, new PageBreak()),
                        Paragraph.of(Direction.LTR, Text.of(" said "), Text.of(" ", Emphasis.BOLD)),
                        Paragraph.of(Direction.LTR)));

        assertEquals(List.of(Paragraph.of(Direction.LTR, new PageBreak(), Text.of("said"))), settled.blocks());
    }

    @Test
    void settlingKeepsANumberThatHasNoText() {
        ListBlock list = new ListBlock(
                ListBlock.Kind.NUMBERS,
                Direction.LTR,
                List.of(
                        new ListItem(" 1. ", List.of(Paragraph.of(Direction.LTR))),
                        new ListItem("2.", List.of(Paragraph.of(Direction.LTR, Text.of("two"))))));
        Heading empty = new Heading(1, Direction.LTR, Optional.empty(), "II.", List.of(Text.of(" ")));

        StatementText settled = StatementText.settled(Language.EN, List.of(list, empty));

        assertEquals("1. \n2. two\nII. \n", PlainText.of(settled));
    }

    @Test
    void settlingMakesTheGridOfATableWhole() {
        List<Block> a = List.of(Paragraph.of(Direction.LTR, Text.of("a")));
        Table table = new Table(
                Direction.LTR,
                1,
                List.of(
                        new Table.Row(List.of(new Table.Cell(1, 1, a), new Table.Cell(1, 9, a))),
                        new Table.Row(List.of(new Table.Cell(2, 1, a)))));

        StatementText settled = StatementText.settled(Language.EN, List.of(table));

        assertEquals(
                List.of(new Table(
                        Direction.LTR,
                        2,
                        List.of(
                                new Table.Row(List.of(new Table.Cell(1, 1, a), new Table.Cell(1, 2, a))),
                                new Table.Row(List.of(new Table.Cell(1, 1, a)))))),
                settled.blocks());
    }

    @Test
    void boldThatIsAllThroughAHeadingOrTheCellOfAHeaderSaysNothing() {
        Text bold = Text.of("Year", Emphasis.BOLD);

        Heading heading = Heading.of(1, Direction.LTR, bold, Text.of(" "));
        Table table = new Table(
                Direction.LTR,
                1,
                List.of(new Table.Row(
                        List.of(new Table.Cell(1, 1, List.of(Paragraph.of(Direction.LTR, bold, Text.of("s"))))))));

        assertEquals(Heading.of(1, Direction.LTR, Text.of("Year ")), heading);
        assertEquals(
                List.of(bold, Text.of("s")),
                ((Paragraph) table.rows().getFirst().cells().getFirst().body().getFirst()).content());
    }
}
