package org.opendebate.documents.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.MeetingFacts;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Language;

class MeetingFileTest {

    static final Path EXAMPLE = Path.of("..", "docs", "example", "meeting.json");

    @TempDir
    Path folder;

    private String example;

    @BeforeEach
    void read() throws IOException {
        example = Files.readString(EXAMPLE);
    }

    @Test
    void theExampleIsReadWithEverythingInIt() throws IOException {
        MeetingFile meeting = MeetingFile.read(EXAMPLE);

        assertEquals(Language.EN, meeting.language());
        assertTrue(meeting.specimen());
        assertEquals(Optional.of("S/2021/501"), meeting.masthead().symbol());
        assertEquals(LocalDate.of(2021, 5, 26), meeting.masthead().letterDate());
        assertEquals(
                Optional.of(MeetingFacts.ProcedureLetter.OF_7_MAY_2020),
                meeting.meeting().procedure());
        assertEquals(7, meeting.statements().size());
        MeetingFile.Entry briefing = meeting.statements().getFirst();
        assertEquals(Contribution.Kind.BRIEFING, briefing.kind());
        assertEquals(Author.Kind.BRIEFER, briefing.author().kind());
        MeetingFile.Entry egypt = meeting.statements().getLast();
        assertEquals("Egypt", egypt.author().runningName());
        assertEquals(Speaker.Level.PERMANENT_REPRESENTATIVE, egypt.speaker().level());
        assertEquals(Language.AR, egypt.language());
    }

    @Test
    void aDocumentIsASpecimenUntilItIsSaidToBeNone() throws IOException {
        assertTrue(written(example.replace("\"specimen\": true,", "")).specimen());
        assertTrue(!written(example.replace("\"specimen\": true", "\"specimen\": false"))
                .specimen());
    }

    @Test
    void namesHaveARunningFormWhereOneIsGiven() throws IOException {
        MeetingFile meeting = written(example.replace(
                "\"listName\": \"Egypt\"",
                "\"kind\": \"observer-state\", \"listName\": \"Holy See\", \"runningName\": \"the Holy See\""));

        Author author = meeting.statements().getLast().author();
        assertEquals("the Holy See", author.runningName());
        assertEquals("Holy See", author.orderName());
        assertEquals(Author.Kind.OBSERVER_STATE, author.kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "language": "zh"      | "language": "it"         | statements[1].language: one of ar, zh, en, fr, ru, es is expected, not "it"
            "specimen": true      | "specimen": "yes"        | specimen: true or false is expected, not "yes"
            "specimen": true      | "Specimen": true         | Specimen: not known here; known are language, specimen
            "date": "2021-05-24"  | "date": "24 May 2021"    | meeting.date: a date like 2021-05-24 is expected, not "24 May 2021"
            "S/2021/501"          | "no symbol"              | masthead: Masthead: not a document symbol: no symbol
            "theme": "United      | "theme": null, "x": "    | meeting.theme: null is no value here; leave the name out
            "kind": "briefing",   | "kind": "speech",        | statements[0].kind: one of briefing, council-member, national is expected
            "level": "minister"   | "level": "king"          | statements[3].speaker.level: one of head-of-state-or-government, minister
            "name": "Zhang Jun"   | "name": " "              | meeting.president.name: a text is expected, not " "
            "code": "EGY", | '' | statements[6].author.code: is missing
            "code": "EGY"         | "code": "E/GY"           | statements[6].author.code: letters, digits and hyphens are expected
            "file": "egy.docx"    | "file": "blr.docx"       | statements[6].file: blr.docx is there twice
            "kind": "council-member", "language": "fr" | "kind": "briefing", "language": "fr" | statements[2].author: a briefing is in the speaker's own name
            "numbering": "roman"  | "numbering": ["roman"]   | numbering: a text is expected, not a list
            "president": {        | "president": {"x": 1,    | meeting.president.x: not known here; known are name, delegation, title
            "specimen": true,     | "specimen": true, "specimen": true, | is no JSON: line 3, column
            "specimen": true,     | "specimen": true;        | is no JSON: line 3, column
            "distribution": "general" | "emblem": "none.png" | masthead.emblem: cannot read
            """)
    void whatIsWrongIsNamedWithItsPlace(String from, String to, String message) throws IOException {
        assertTrue(example.contains(from), from);
        String text = example.replaceFirst(java.util.regex.Pattern.quote(from), to.replace("\\", ""));

        CannotCompile refused = assertThrows(CannotCompile.class, () -> written(text));

        assertTrue(
                refused.getMessage().startsWith(folder.resolve("meeting.json") + ": " + message), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | is empty", "[] | the file: an object is expected, not a list", "{} {} | something follows"})
    void aFileThatIsNoObjectIsRefused(String text, String message) {
        CannotCompile refused = assertThrows(CannotCompile.class, () -> written(text));

        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    private MeetingFile written(String text) throws IOException {
        return MeetingFile.read(Files.writeString(folder.resolve("meeting.json"), text));
    }
}
