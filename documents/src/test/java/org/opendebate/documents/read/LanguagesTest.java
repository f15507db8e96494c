package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

class LanguagesTest {

    private static final String ENGLISH = "We thank the President for this debate, and we thank those who briefed us,"
            + " because their work in the field is what keeps all of us honest about what can be done.";
    private static final String FRENCH = "Nous remercions la présidence de ce débat, et nous saluons ceux qui ont pris"
            + " la parole, car leur travail sur le terrain nous rappelle à tous ce qui peut être fait.";
    private static final String PORTUGUESE = "O Brasil agradece à presidência por ter convocado este debate, que chega"
            + " num momento em que os soldados da paz correm mais riscos do que nunca, e não apenas por acaso.";

    @TempDir
    Path folder;

    private ReadOutcome.Read read(Language declared, String... paragraphs) throws IOException {
        String body = String.join("", Stream.of(paragraphs).map(Docx::p).toList());
        ReadOutcome outcome = new WordReader().read(Docx.ofBody(body).write(folder), declared);
        return assertInstanceOf(ReadOutcome.Read.class, outcome, outcome.toString());
    }

    private static List<String> rules(ReadOutcome.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }

    /** Of each paragraph's texts. */
    private static List<List<Optional<Language>>> tags(StatementText text) {
        return text.blocks().stream()
                .map(block -> ((Paragraph) block)
                        .content().stream()
                                .map(inline -> ((Text) inline).language())
                                .toList())
                .toList();
    }

    @Test
    void aStatementInTwoLanguagesIsMixedAndEachParagraphCarriesItsOwn() throws IOException {
        ReadOutcome.Read read = read(Language.EN, r(ENGLISH), r(FRENCH), r(ENGLISH));

        assertEquals(List.of("mixed-languages"), rules(read));
        assertEquals(List.of(Language.EN, Language.FR), read.text().languages());
        assertEquals(
                List.of(List.of(Optional.empty()), List.of(Optional.of(Language.FR)), List.of(Optional.empty())),
                tags(read.text()));
    }

    @Test
    void theLanguageOfMostOfTheTextComesFirstWhateverWasDeclared() throws IOException {
        ReadOutcome.Read read = read(Language.EN, r(ENGLISH), r(FRENCH), r(FRENCH));

        assertEquals(List.of(Language.FR, Language.EN), read.text().languages());
        assertEquals(Language.EN, read.text().language());
    }

    @Test
    void aQuotedSentenceDoesNotMakeAStatementMixed() throws IOException {
        String[] paragraphs = Stream.generate(() -> r(ENGLISH)).limit(12).toArray(String[]::new);
        paragraphs[5] = r("« " + FRENCH.substring(0, 105) + " »");
        ReadOutcome.Read read = read(Language.EN, paragraphs);

        assertEquals(List.of(), rules(read));
        assertEquals(List.of(Language.EN), read.text().languages());
        assertEquals(List.of(Optional.of(Language.FR)), tags(read.text()).get(5));
    }

    @Test
    void aDeclaredLanguageThatTheTextIsNotIsToldThoughTheLettersAreTheSame() throws IOException {
        ReadOutcome.Read read = read(Language.ES, r(FRENCH), r("Merci."));

        assertEquals(List.of("language-differs"), rules(read));
        assertEquals(
                "The declared language is Spanish; the text is in French.",
                read.findings().getFirst().found());
        assertEquals(List.of(Language.FR), read.text().languages());
    }

    @Test
    void headingsOfATextThatIsWronglyDeclaredCountWithIt() throws IOException {
        ReadOutcome.Read read = read(
                Language.EN,
                r("Menaces et réponses"),
                r(FRENCH),
                r("Personnel médical disponible"),
                r("Merci beaucoup"));

        assertEquals(List.of("language-differs"), rules(read));
        assertEquals(List.of(Optional.of(Language.FR)), tags(read.text()).getFirst());
    }

    @Test
    void whatTheWordsSayCountsMoreThanTheTagOfTheKeyboard() throws IOException {
        ReadOutcome.Read read = read(
                Language.EN,
                r("<w:lang w:val='es-ES'/>", ENGLISH),
                r("<w:lang w:val='en-US'/>", FRENCH),
                r("<w:lang w:val='en-US'/>", ENGLISH),
                r("<w:lang w:val='en-US'/>", ENGLISH + " As the charter says: ")
                        + r("<w:lang w:val='fr-FR'/>", "maintien de la paix"));

        assertEquals(
                List.of(
                        List.of(Optional.empty()),
                        List.of(Optional.of(Language.FR)),
                        List.of(Optional.empty()),
                        List.of(Optional.empty(), Optional.of(Language.FR))),
                tags(read.text()));
    }

    @Test
    void aShortLineInOtherLettersCarriesTheirLanguage() throws IOException {
        ReadOutcome.Read read = read(Language.EN, r(ENGLISH), r("شكرا"), r("Спасибо"), r("谢谢"));

        assertEquals(List.of("direction-assumed"), rules(read));
        assertEquals(
                List.of(Optional.of(Language.AR), Optional.of(Language.RU), Optional.of(Language.ZH)),
                tags(read.text()).subList(1, 4).stream().map(List::getFirst).toList());
    }

    @Test
    void lettersThatOneOfTheSixHasCarryTheirLanguageWithinALine() throws IOException {
        ReadOutcome.Read read = read(Language.EN, r(ENGLISH + " (السَّلامُ), 和平 and мир, said New York."));

        assertEquals(
                List.of("السَّلامُ", "和平", "мир"),
                texts(read).stream()
                        .filter(text -> text.language().isPresent())
                        .map(Text::text)
                        .toList());
    }

    @Test
    void lettersOfOtherLanguagesAndLatinOnesTellNothing() throws IOException {
        ReadOutcome.Read english = read(Language.EN, r(ENGLISH + " Київ, گزارش and 東京のこと."));
        ReadOutcome.Read chinese = read(Language.ZH, r("我们感谢联合国秘书长和 UNIFIL 维和人员。"));

        assertEquals(List.of(List.of(Optional.empty())), tags(english.text()));
        assertEquals(List.of(List.of(Optional.empty())), tags(chinese.text()));
    }

    private static List<Text> texts(ReadOutcome.Read read) {
        List<Text> texts = new ArrayList<>();
        Inlines.forEach(read.text().blocks(), inline -> {
            if (inline instanceof Text text) {
                texts.add(text);
            }
        });
        return texts;
    }

    @Test
    void aTextInNoneOfTheSixIsTold() throws IOException {
        ReadOutcome.Read read = read(Language.EN, r(PORTUGUESE), r(PORTUGUESE));

        assertEquals(List.of("language-not-official"), rules(read));
        assertEquals(
                "About 100 per cent of the text seems to be in Portuguese, which is none of the six official languages.",
                read.findings().getFirst().found());
    }

    @Test
    void withoutADeclarationTheWordsDecide() throws IOException {
        ReadOutcome outcome = new WordReader()
                .read(Docx.ofBody(p(r("<w:lang w:val='en-US'/>", FRENCH))).write(folder));

        assertEquals(
                Language.FR,
                assertInstanceOf(ReadOutcome.Read.class, outcome).text().language());
    }
}
