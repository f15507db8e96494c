package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.documents.compile.LetterRequest.Office;
import org.opendebate.documents.model.Language;

/** A letter that came as a text of its own becomes a document with its annex and its enclosure. */
class LetterAssemblyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Letter dated 5 May 2021 from the Permanent Representative of China to the United Nations addressed to the Secretary-General
            FR | Lettre datée du 5 mai 2021, adressée au Secrétaire général par le Représentant permanent de la Chine auprès de l’Organisation des Nations Unies
            ES | Carta de fecha 5 de mayo de 2021 dirigida al Secretario General por el Representante Permanente de China ante las Naciones Unidas
            RU | Письмо Постоянного представителя при Организации Объединенных Наций (Китай) от 5 мая 2021 года на имя Генерального секретаря
            ZH | 2021年5月5日中国常驻联合国代表给秘书长的信
            AR | رسالة مؤرخة 5 أيار/مايو 2021 موجهة إلى الأمين العام من الممثل الدائم للصين لدى الأمم المتحدة
            """)
    void itsTitleNamesItsDateAndWhoseItIs(Language language, String title) {
        assertEquals(
                title, Assembly.assemble(SampleLetter.in(language)).letter().title());
    }

    @Test
    void aChargeDAffairesSignsAsSuch() {
        Compilation letter = Assembly.assemble(SampleLetter.signed(Language.EN, Office.CHARGE_D_AFFAIRES));

        assertEquals(
                "Letter dated 5 May 2021 from the Chargé d’affaires a.i. of the Permanent Mission of China to the"
                        + " United Nations addressed to the Secretary-General",
                letter.letter().title());
    }

    @Test
    void theAnnexNamesTheLetterAndEachPartSaysItsLanguageWhereItIsNotTheDocuments() {
        Compilation letter = Assembly.assemble(SampleLetter.in(Language.EN));

        assertEquals(
                List.of(
                        "Annex to the letter dated 5 May 2021 from the Permanent Representative of China to the United"
                                + " Nations addressed to the Secretary-General",
                        "Enclosure"),
                letter.annexes().stream().map(Annex::label).toList());
        assertEquals(
                List.of(Optional.of("[Original: Chinese]"), Optional.empty()),
                letter.annexes().stream().map(Annex::original).toList());
        assertEquals(Optional.empty(), letter.letter().given().orElseThrow().original());
    }

    @Test
    void inAnotherLanguageTheLetterItselfSaysWhatItWasWrittenIn() {
        Compilation letter = Assembly.assemble(SampleLetter.in(Language.FR));

        assertEquals(
                Optional.of("[Original\u00A0: anglais]"),
                letter.letter().given().orElseThrow().original());
        assertFalse(letter.hasContents());
    }

    @Test
    void aPaperIsInNoCompilation() {
        Contribution paper = Assembly.assemble(SampleLetter.in(Language.EN))
                .annexes()
                .getFirst()
                .contribution();
        CompilationRequest request = Compilations.start().request();

        assertThrows(
                IllegalArgumentException.class,
                () -> new CompilationRequest(Language.EN, true, request.masthead(), request.meeting(), List.of(paper)));
    }
}
