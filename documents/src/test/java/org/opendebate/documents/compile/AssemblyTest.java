package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Speaker.Level;
import org.opendebate.documents.model.Language;

class AssemblyTest {

    private static List<String> codes(Compilation compilation) {
        return compilation.annexes().stream()
                .map(annex -> annex.contribution().author().code())
                .toList();
    }

    @Test
    void briefingsComeFirstInTheMeetingsOrderThenMembersThenOthers() {
        Compilation compilation = Compilations.start()
                .national("ALB", "Albania", "Albania")
                .member("VNM", "Viet Nam", "Viet Nam", Level.PERMANENT_REPRESENTATIVE)
                .briefing("b1", "Zoe Last", "Under-Secretary-General for Peace Operations")
                .briefing("b2", "Ann First", "Under-Secretary-General for Operational Support")
                .assemble();

        assertEquals(List.of("b1", "b2", "VNM", "ALB"), codes(compilation));
    }

    @Test
    void membersStandByTierAndWithinItAlphabeticallyThePresidentAmongThem() {
        Compilation compilation = Compilations.start()
                .member("CHN", "China", "China", Level.PERMANENT_REPRESENTATIVE)
                .member("NER", "Niger", "the Niger", Level.CHARGE_D_AFFAIRES)
                .member("NOR", "Norway", "Norway", Level.PERMANENT_REPRESENTATIVE)
                .member("VNM", "Viet Nam", "Viet Nam", Level.DEPUTY_MINISTER)
                .member("EST", "Estonia", "Estonia", Level.MINISTER)
                .member("KEN", "Kenya", "Kenya", Level.HEAD_OF_STATE_OR_GOVERNMENT)
                .assemble();

        assertEquals(List.of("KEN", "EST", "VNM", "CHN", "NER", "NOR"), codes(compilation));
    }

    @Test
    void othersAreOneListOfStatesAndBodiesBlindToAccentsArticlesAndBrackets() {
        Compilation compilation = Compilations.start()
                .national("IRL", "Ireland", "Ireland")
                .national("IRN", "Iran (Islamic Republic of)", "the Islamic Republic of Iran")
                .national("HRV", "Croatia", "Croatia")
                .national("CIV", "Côte d’Ivoire", "Côte d’Ivoire")
                .national("CRI", "Costa Rica", "Costa Rica")
                .national("LBN", "Lebanon", "Lebanon")
                .national("ETH", "Ethiopia", "Ethiopia")
                .national("FJI", "Fiji", "Fiji")
                .national("NLD", "the Netherlands", "the Netherlands")
                .national(
                        "LAS",
                        Author.Kind.BODY,
                        "League of Arab States",
                        "the League of Arab States",
                        Compilations.text(Language.AR, "بيان"))
                .national(
                        "EU",
                        Author.Kind.BODY,
                        "European Union",
                        "the European Union",
                        Compilations.text(Language.EN, "Text."))
                .national("NGA", "Nigeria", "Nigeria")
                .assemble();

        assertEquals(
                List.of("CRI", "CIV", "HRV", "ETH", "EU", "FJI", "IRN", "IRL", "LAS", "LBN", "NLD", "NGA"),
                codes(compilation));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmblemIsDescribedInTheDocumentsLanguage(Language language) {
        Compilation compilation =
                Compilations.start().in(language).with(Emblems.wide()).assemble();

        assertEquals(
                Words.of(language).text("emblem.alternative"),
                compilation.masthead().emblem().orElseThrow().alternative());
        assertTrue(Compilations.start().assemble().masthead().emblem().isEmpty());
    }

    @Test
    void annexesCarryLabelTitleAndOriginalLanguage() {
        Compilation compilation = Compilations.start()
                .briefing("b1", "Atul Khare", "Under-Secretary-General for Operational Support")
                .member("NER", "Niger", "the Niger", Level.PERMANENT_REPRESENTATIVE)
                .national(
                        "VAT",
                        Author.Kind.OBSERVER_STATE,
                        "Holy See",
                        "the Holy See",
                        Compilations.text(Language.FR, "Texte."))
                .national(
                        "EU",
                        Author.Kind.BODY,
                        "European Union",
                        "the European Union",
                        Compilations.text(Language.EN, "Text."))
                .assemble();

        assertEquals(
                List.of(
                        "annex_1 Annex I: Briefing by the Under-Secretary-General for Operational Support, Atul Khare",
                        "annex_2 Annex II: Statement by the Permanent Representative of the Niger to the United Nations, Speaker of NER",
                        "annex_3 Annex III: Statement by the Head of the Delegation of the European Union to the United Nations, Speaker of EU",
                        "annex_4 Annex IV: Statement by the Permanent Observer of the Holy See to the United Nations, Speaker of VAT [Original: French]"),
                compilation.annexes().stream()
                        .map(annex -> annex.eId() + " " + annex.label() + ": " + annex.title()
                                + annex.original().map(note -> " " + note).orElse(""))
                        .toList());
    }

    @Test
    void theLetterEnclosesThenNamesThenCitesThenIsSigned() {
        Compilation compilation = Compilations.start()
                .briefing("b1", "Jean-Pierre Lacroix", "Under-Secretary-General for Peace Operations")
                .briefing("b2", "Atul Khare", "Under-Secretary-General for Operational Support")
                .member("NER", "Niger", "the Niger", Level.MINISTER)
                .member("CHN", "China", "China", Level.PERMANENT_REPRESENTATIVE)
                .national("UKR", "Ukraine", "Ukraine")
                .national("IRN", "Iran (Islamic Republic of)", "the Islamic Republic of Iran")
                .assemble();

        assertEquals(
                new CoveringLetter(
                        "Letter dated 26 May 2021 from the President of the Security Council addressed to the Secretary-General and the Permanent Representatives of the members of the Security Council",
                        Optional.empty(),
                        List.of(
                                "I have the honour to transmit herewith the briefings given by the Under-Secretary-General for Peace Operations, Jean-Pierre Lacroix, and the Under-Secretary-General for Operational Support, Atul Khare, and the statements delivered by the representatives of China and the Niger, members of the Security Council, at the open debate on the theme “United Nations peacekeeping operations: improving safety and security of peacekeepers”, under the agenda item “United Nations peacekeeping operations”, that was held by videoconference on 24 May 2021.",
                                "Written statements in connection with the open debate were submitted by the following delegations and entities, and are transmitted as well: the Islamic Republic of Iran and Ukraine.",
                                "In accordance with the procedure set out in the letter dated 7 May 2020 from the President of the Security Council addressed to the Permanent Representatives of the members of the Security Council (S/2020/372), the texts contained in the annexes to the present letter will be issued as an official document of the Security Council."),
                        Optional.of(new CoveringLetter.Signature(
                                "(Signed)", "Zhang Jun", false, "President of the Security Council")),
                        Optional.empty()),
                compilation.letter());
    }

    @Test
    void theMastheadIsReadInTheDocumentsLanguageAsMastheadsAre() {
        MastheadText english = Compilations.start().assemble().masthead();
        MastheadText french = Compilations.start().in(Language.FR).assemble().masthead();
        MastheadText russian = Compilations.start().in(Language.RU).assemble().masthead();

        assertEquals(
                new MastheadText(
                        "United Nations",
                        Optional.of("S/2021/501"),
                        "Provisional",
                        "Security Council",
                        "Distr.: General",
                        "28 May 2021",
                        Optional.empty(),
                        "Original: English",
                        Language.EN,
                        Optional.empty(),
                        Optional.empty()),
                english);
        assertEquals("Français/Original\u00a0: anglais", french.version().orElseThrow() + "/" + french.original());
        assertEquals(
                "Совет Безопасности/28 May 2021/Russian",
                russian.organ() + "/" + russian.date() + "/" + russian.version().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryWord(Language language) {
        assertEquals(Words.of(Language.EN).keys(), Words.of(language).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSpecimenSaysSoAndAnOfficialDocumentDoesNot(Language language) {
        assertFalse(Compilations.start()
                .in(language)
                .assemble()
                .specimenMark()
                .orElseThrow()
                .isBlank());
        assertTrue(Compilations.start()
                .in(language)
                .official()
                .assemble()
                .specimenMark()
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageComposesALetterAndATitleForEveryLevel(Language language) {
        Compilations start = Compilations.start().in(language);
        for (Level level : Level.values()) {
            start.member("C" + level.ordinal(), "Name" + level.ordinal(), "Name" + level.ordinal(), level);
        }
        Compilation compilation = start.national("X", "X", "X").assemble();

        for (Annex annex : compilation.annexes()) {
            assertFalse(annex.title().matches(".*[{}].*"), annex.title());
        }
        assertFalse(compilation.letter().paragraphs().stream().anyMatch(text -> text.matches(".*[{}].*")));
    }

    @ParameterizedTest
    @CsvSource({"1,I", "4,IV", "9,IX", "14,XIV", "40,XL", "44,XLIV", "99,XCIX", "193,CXCIII", "1994,MCMXCIV"})
    void romanNumerals(int number, String expected) {
        assertEquals(expected, AnnexLabels.roman(number));
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "43,四十三"})
    void chineseNumerals(int number, String expected) {
        assertEquals(expected, AnnexLabels.chinese(number));
    }

    @ParameterizedTest
    @CsvSource({
        "FR,le Niger,du Niger",
        "FR,les Pays-Bas,des Pays-Bas",
        "FR,la France,de la France",
        "FR,Israël,d’Israël",
        "FR,Haïti,d’Haïti",
        "FR,l’Inde,de l’Inde",
        "AR,اللجنة الدولية,للجنة الدولية",
        "ES,el Níger,del Níger",
        "ES,Kenya,de Kenya",
        "AR,النيجر,للنيجر",
        "AR,كينيا,لكينيا",
        "EN,the Niger,of the Niger"
    })
    void delegationsJoinTheNounBeforeThem(Language language, String delegation, String expected) {
        assertEquals(expected, Words.of(language).of(delegation));
    }

    @Test
    void oneContributionTwiceIsRefused() {
        CompilationRequest request =
                Compilations.start().national("UKR", "Ukraine", "Ukraine").request();
        Contribution contribution = request.contributions().getFirst();

        assertThrows(
                IllegalArgumentException.class,
                () -> new CompilationRequest(
                        Language.EN, true, request.masthead(), request.meeting(), List.of(contribution, contribution)));
    }
}
