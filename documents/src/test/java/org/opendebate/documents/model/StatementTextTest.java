package org.opendebate.documents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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
}
