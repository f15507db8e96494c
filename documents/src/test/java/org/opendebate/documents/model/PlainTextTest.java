package org.opendebate.documents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void blocksAreLinesAndNotesFollowTheLastBlock() {
        Footnote note = new Footnote(
                "fn1", "1", Footnote.Kind.FOOTNOTE, List.of(Paragraph.of(Direction.LTR, Text.of("See the report."))));
        Table table = new Table(
                Direction.LTR,
                1,
                List.of(
                        new Table.Row(List.of(cell("Year"), cell("Missions"))),
                        new Table.Row(List.of(cell("2021"), cell("Twelve")))));
        StatementText text = new StatementText(
                Language.EN,
                List.of(
                        new Heading(1, Direction.LTR, Optional.empty(), "I.", List.of(Text.of("Risks"))),
                        Paragraph.of(Direction.LTR, Text.of("We "), Text.of("thank", Emphasis.BOLD), new NoteRef(note)),
                        new ListBlock(
                                ListBlock.Kind.NUMBERS,
                                Direction.LTR,
                                List.of(new ListItem(
                                        "(a)", List.of(Paragraph.of(Direction.LTR, Text.of("Training.")))))),
                        table));

        assertEquals(
                "I. Risks\nWe thank\n(a) Training.\nYear\tMissions\n2021\tTwelve\n1 See the report.\n",
                PlainText.of(text));
        assertEquals(List.of(note), text.notes());
        assertEquals(2, table.columns());
    }

    @Test
    void neighbouringTextsThatLookTheSameAreOne() {
        Paragraph paragraph = Paragraph.of(Direction.LTR, Text.of("Mr. "), Text.of("President"));

        assertEquals(List.of(Text.of("Mr. President")), paragraph.content());
    }

    @Test
    void textRefusesWhatXmlCannotCarry() {
        assertThrows(IllegalArgumentException.class, () -> Text.of("a\u0001"));
        assertThrows(IllegalArgumentException.class, () -> Text.of("line\nbreak"));
        assertThrows(IllegalArgumentException.class, () -> Text.of("half \uD83D"));
    }

    @Test
    void languageIsFoundByItsTag() {
        assertEquals(Optional.of(Language.FR), Language.ofTag("fr-CH"));
        assertEquals(Optional.empty(), Language.ofTag("pt-BR"));
        assertEquals(Language.AR, Language.ofAknCode("ara"));
    }

    private static Table.Cell cell(String text) {
        return new Table.Cell(1, 1, List.of(Paragraph.of(Direction.LTR, Text.of(text))));
    }
}
