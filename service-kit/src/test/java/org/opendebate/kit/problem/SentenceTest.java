package org.opendebate.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void valuesStandWhereTheirNamesStood() {
        Sentence sentence = Sentence.of("{file} has {pages} pages, {file}!")
                .with("file", "a{pages}.docx")
                .with("pages", 7);

        assertEquals("a{pages}.docx has 7 pages, a{pages}.docx!", sentence.toString());
    }

    @Test
    void bracesOfNoValueStandAsTheyAre() {
        assertEquals("PUT it at {here}", Sentence.of("PUT it at {here}").toString());
        assertEquals("{x and {here}, 1", new Sentence("{x and {here}, {n}", Map.of("n", 1)).toString());
    }

    @Test
    void aValueWithoutAPlaceIsAMistakeOfTheProgram() {
        Sentence sentence = Sentence.of("The file is empty");

        assertThrows(IllegalArgumentException.class, () -> sentence.with("file", "a.docx"));
    }

    @Test
    void whatHasNoTranslationIsSaidInEnglishAndTheAnswerSaysSo() {
        Interpreter french = Interpreter.of("fr");
        french.say("The request is too large");
        french.say("Nobody has translated this.");

        assertEquals("fr, en", french.contentLanguage());
    }

    @Test
    void numbersAndDaysAreWrittenAsTheLanguageDoesAndAsTheyAreInRecords() {
        Sentence sentence = Sentence.of("{from} to {to}").with("from", 1).with("to", 12_345);

        assertEquals("1 to 12345", sentence.toString());
        assertEquals("1 to 12,345", Interpreter.of("en").say(sentence));
        assertEquals("de 1 à 12\u202f345", Interpreter.of("fr").say(sentence));
        assertEquals(
                "من \u20681\u2069 إلى \u206812,345\u2069", Interpreter.of("ar").say(sentence));
    }

    @Test
    void ofAYearNoThousandsAreSetApart() {
        Sentence sentence =
                Sentence.of("{from} to {to}").with("from", Year.of(2021)).with("to", LocalDate.of(2021, 5, 27));

        assertEquals("2021 to 27 May 2021", Interpreter.of("en").say(sentence));
        assertEquals("2021 至 2021年5月27日", Interpreter.of("zh").say(sentence));
        assertEquals("2021 to 2021-05-27", sentence.toString());
    }

    @Test
    void valuesOfWhichAnyWillDoAreListedAsTheLanguageDoes() {
        OneOf formats = new OneOf(List.of("pdf", "docx"));

        assertEquals("pdf or docx", formats.toString());
        assertEquals("pdf ou docx", Interpreter.of("fr").sayOrLeave(formats));
        assertEquals("pdf或docx", Interpreter.of("zh").sayOrLeave(formats));
    }

    @Test
    void anInstantStaysAsTheCallerComparesIt() {
        Sentence sentence = Sentence.of("{from} to {to}").with("from", 1).with("to", Instant.EPOCH);

        assertEquals("1 至 1970-01-01T00:00:00Z", Interpreter.of("zh").say(sentence));
    }

    @Test
    void whatWasSaidIsKnownAgainWithItsValues() {
        Wording wording = Wording.of("{from} to {to}", "to");

        assertEquals(
                Optional.of(Sentence.of("{from} to {to}").with("from", "1").with("to", 12_345L)),
                wording.in("1 to 12345"));
        assertEquals(Optional.empty(), wording.in("1 till 12345"));
    }

    @Test
    void aValueIsNotTakenForASentence() {
        Interpreter french = Interpreter.of("fr");

        assertEquals("docx", french.sayOrLeave("docx"));
        assertEquals(12, french.sayOrLeave(12));
        assertEquals("fr", french.contentLanguage());
    }
}
