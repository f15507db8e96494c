package org.opendebate.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
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
    void aValueIsNotTakenForASentence() {
        Interpreter french = Interpreter.of("fr");

        assertEquals("docx", french.sayOrLeave("docx"));
        assertEquals(12, french.sayOrLeave(12));
        assertEquals("fr", french.contentLanguage());
    }
}
