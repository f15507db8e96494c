package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.Profile;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.compile.Speaker.Level;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

class TitlesTest {

    private static final String ENGLISH = "We thank the presidency for the debate, and all those who spoke before us. ";
    private static final String FRENCH =
            "Nous remercions la présidence de ce débat et tous ceux qui ont pris la parole.";

    private static Contribution by(String title, Language language) {
        return new Contribution(
                "s1",
                1,
                Kind.NATIONAL,
                new Author("NER", Author.Kind.MEMBER_STATE, "Niger", "the Niger"),
                new Speaker("NAME", Optional.ofNullable(title), Level.MINISTER),
                language,
                Compilations.text(language, "x"),
                Compilations.HASH);
    }

    private static List<Phrase> phrases(Language document, String title, Language statement) {
        return new Titles(Words.of(document), document).annex(by(title, statement));
    }

    private static String marked(List<Phrase> phrases) {
        StringBuilder out = new StringBuilder();
        for (Phrase phrase : phrases) {
            String text = phrase.text();
            out.append(phrase.language()
                    .map(language -> "<" + language.code() + ":" + text + ">")
                    .orElse(text));
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Ministre de la défense du Niger|FR|Statement by NAME, <fr:Ministre de la défense du Niger>",
                "EN|Ministro de Relaciones Exteriores|ES|Statement by NAME, <es:Ministro de Relaciones Exteriores>",
                "EN|Министр обороны|RU|Statement by NAME, <ru:Министр обороны>",
                "FR|Deputy Minister for Foreign Affairs of Viet Nam|EN|Déclaration de NAME, <en:Deputy Minister for Foreign Affairs of Viet Nam>",
                "ES|Ministre de la défense du Niger|FR|Declaración de NAME, <fr:Ministre de la défense du Niger>",
                "RU|Minister of Defence of the Niger|EN|Заявление: NAME, <en:Minister of Defence of the Niger>",
                "RU|Premier|FR|Заявление: NAME, <fr:Premier>",
                "RU|Premier|AR|Заявление: NAME, <en:Premier>",
                "ZH|Minister of Defence of the Niger|EN|NAME（<en:Minister of Defence of the Niger>）的发言",
                "AR|Minister of Defence of the Niger|EN|بيان NAME، <en:Minister of Defence of the Niger>",
                "EN|国防部长|ZH|Statement by NAME, <zh:国防部长>",
                "EN|وزير الدفاع|AR|Statement by NAME, <ar:وزير الدفاع>"
            })
    void aTitleInAnotherLanguageIsKeptAfterTheNameAndCarriesItsLanguage(
            Language document, String title, Language statement, String expected) {
        assertEquals(expected, marked(phrases(document, title, statement)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Minister of Defence of the Niger|FR|Statement by the Minister of Defence of the Niger, NAME",
                "EN|President|FR|Statement by the President, NAME",
                "EN|Prime Minister|ES|Statement by the Prime Minister, NAME",
                "FR|Premier Ministre|EN|Déclaration de NAME, Premier Ministre",
                "EN|Secretary-General|FR|Statement by the Secretary-General, NAME",
                "EN|The Prince of Wales|FR|Statement by The Prince of Wales, NAME",
                "FR|Ministre de la défense du Niger|EN|Déclaration de NAME, Ministre de la défense du Niger",
                "RU|Министр обороны Нигера|FR|Заявление: NAME, Министр обороны Нигера",
                "ZH|尼日尔国防部长|FR|尼日尔国防部长 NAME的发言"
            })
    void aTitleInTheDocumentsLanguageIsPartOfTheSentence(
            Language document, String title, Language statement, String expected) {
        assertEquals(expected, marked(phrases(document, title, statement)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AR|[الأصل: بالإنكليزية وبالفرنسية]",
                "ZH|[原件：英文和法文]",
                "EN|[Original: English and French]",
                "FR|[Original\u00a0: anglais et français]",
                "RU|[Подлинный текст на английском и французском языках]",
                "ES|[Original: inglés y francés]"
            })
    void aMixedStatementCarriesBothLanguages(Language document, String expected) {
        StatementText mixed = new StatementText(
                Language.FR,
                List.of(
                        Paragraph.of(Direction.LTR, tagged(ENGLISH.repeat(3), Optional.of(Language.EN))),
                        Paragraph.of(Direction.LTR, tagged(FRENCH.repeat(2), Optional.empty()))));

        Annex annex = Compilations.start()
                .in(document)
                .national("CAN", Author.Kind.MEMBER_STATE, "Canada", "Canada", mixed)
                .assemble()
                .annexes()
                .getFirst();

        assertEquals(expected, annex.original().orElseThrow());
    }

    @Test
    void theAkomaNtosoOfAMixedStatementNamesBothLanguages() throws Exception {
        StatementText mixed = new StatementText(
                Language.FR,
                List.of(
                        Paragraph.of(Direction.LTR, tagged(ENGLISH.repeat(3), Optional.of(Language.EN))),
                        Paragraph.of(Direction.LTR, tagged(FRENCH.repeat(2), Optional.empty()))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AknWriter.write(mixed, new StatementIdentity("a", 1, LocalDate.of(2021, 5, 24), "un-sc", "CAN", "Canada"), out);

        Profile.validate(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(mixed, AknReader.read(new ByteArrayInputStream(out.toByteArray())));
        String written = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                written.contains("<FRBRlanguage language=\"fra\"/>")
                        && written.contains("<FRBRlanguage language=\"eng\"/>"),
                written);
    }

    private static Text tagged(String text, Optional<Language> language) {
        return new Text(text, Text.of("x").emphasis(), language, Optional.empty());
    }

    @Test
    void aChineseNameFollowsItsTitleWithoutASpace() {
        Contribution contribution = new Contribution(
                "s1",
                1,
                Kind.NATIONAL,
                new Author("CHN", Author.Kind.MEMBER_STATE, "China", "中国", "中国"),
                new Speaker("张军", Optional.empty(), Level.PERMANENT_REPRESENTATIVE),
                Language.ZH,
                Compilations.text(Language.ZH, "谢谢。"),
                Compilations.HASH);

        assertEquals("中国常驻联合国代表张军的发言", marked(new Titles(Words.of(Language.ZH), Language.ZH).annex(contribution)));
    }

    @Test
    void spanishSaysEBeforeTheSoundOfI() {
        Words words = Words.of(Language.ES);

        assertEquals("español e inglés", words.list(List.of("español", "inglés")));
        assertEquals("Francia, México e Irlanda", words.list(List.of("Francia", "México", "Irlanda")));
        assertEquals("Chad e Hipania", words.list(List.of("Chad", "Hipania")));
        assertEquals("agua y hielo", words.list(List.of("agua", "hielo")));
        assertEquals("el Níger y la India", words.list(List.of("el Níger", "la India")));
    }

    @ParameterizedTest
    @CsvSource({
        "1,الأول",
        "10,العاشر",
        "11,الحادي عشر",
        "12,الثاني عشر",
        "20,العشرون",
        "21,الحادي والعشرون",
        "48,الثامن والأربعون",
        "99,التاسع والتسعون"
    })
    void arabicOrdinals(int number, String expected) {
        assertEquals(expected, AnnexLabels.arabicOrdinal(number));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void labelsOfThreeHundredAnnexesAreAllDifferent(Language language) {
        List<String> labels = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> AnnexLabels.label(Words.of(language), CompilationRequest.Numbering.ROMAN, number))
                .distinct()
                .toList();

        assertEquals(300, labels.size());
        assertTrue(labels.stream().noneMatch(String::isBlank));
    }

    /** Numbered annexes keep one order in every language; the lists of the letter are alphabetical in each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Germany;the Niger;Spain|Germany, the Niger and Spain",
                "FR|l’Allemagne;le Niger;l’Espagne|l’Allemagne, l’Espagne et le Niger",
                "ES|Alemania;el Níger;España|Alemania, España y el Níger",
                "RU|Германия;Нигер;Испания|Германия, Испания и Нигер",
                "AR|ألمانيا;النيجر;إسبانيا|إسبانيا، ألمانيا والنيجر",
                "ZH|德国;尼日尔;西班牙|德国、尼日尔和西班牙"
            })
    void theSameAnnexesInEachLanguageKeepTheirNumbers(Language language, String names, String listed) {
        String[] name = names.split(";");
        Compilations start = Compilations.start().in(language);
        start.national("ESP", "Spain", name[2].replaceFirst("^(l’|le |el )", ""), name[2]);
        start.national("NER", "Niger", name[1].replaceFirst("^(the |l’|le |el )", ""), name[1]);
        start.national("DEU", "Germany", name[0].replaceFirst("^(l’|le |el )", ""), name[0]);

        Compilation compilation = start.assemble();

        assertEquals(
                List.of("DEU", "NER", "ESP"),
                compilation.annexes().stream()
                        .map(annex -> annex.contribution().author().code())
                        .toList());
        String written = compilation.letter().paragraphs().get(1);
        assertTrue(written.contains(listed), written);
    }
}
