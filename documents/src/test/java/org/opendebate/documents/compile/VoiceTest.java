package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.documents.model.Language;

/** Statements on behalf of groups, and joint ones. */
class VoiceTest {

    private static final Author DENMARK =
            new Author("DNK", Author.Kind.MEMBER_STATE, "Denmark", "Danemark", "le Danemark");
    private static final Author ICELAND =
            new Author("ISL", Author.Kind.MEMBER_STATE, "Iceland", "Islande", "l’Islande");

    /** Norway's statements: its own, one for a group, one with others, in an order that is not the document's. */
    private static Compilation norway(Language language, String group) {
        CompilationRequest request = Compilations.start()
                .in(language)
                .national("NOR", "Norway", "Norvège", "la Norvège")
                .national("NOR", "Norway", "Norvège", "la Norvège")
                .national("NOR", "Norway", "Norvège", "la Norvège")
                .national("OMN", "Oman", "Oman", "Oman")
                .request();
        List<Contribution> voiced = new ArrayList<>();
        voiced.add(with(request.contributions().get(0), new Voice.Joint(List.of(ICELAND, DENMARK))));
        voiced.add(with(request.contributions().get(1), new Voice.Group(group)));
        voiced.add(request.contributions().get(2));
        voiced.add(request.contributions().get(3));
        return Assembly.assemble(new CompilationRequest(language, true, request.masthead(), request.meeting(), voiced));
    }

    private static Contribution with(Contribution contribution, Voice voice) {
        return new Contribution(
                contribution.id(),
                contribution.version(),
                contribution.kind(),
                contribution.author(),
                voice,
                contribution.speaker(),
                contribution.language(),
                contribution.source(),
                contribution.sha256());
    }

    @Test
    void theAuthorPlacesThemItsOwnFirstThenForItsGroupThenTheJointOne() {
        List<String> ids = norway(Language.EN, "the Nordic countries").annexes().stream()
                .map(annex -> annex.contribution().id())
                .toList();

        assertEquals(List.of("s3", "s2", "s1", "s4"), ids);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, the Nordic countries, 'Statement by the Permanent Representative of la Norvège to the United Nations, Speaker of NOR on behalf of the Nordic countries'",
        "FR, les pays nordiques, 'Déclaration de Speaker of NOR, Représentant permanent de la Norvège auprès de l’Organisation des Nations Unies au nom des pays nordiques'"
    })
    void theTitleNamesTheGroup(Language language, String group, String title) {
        assertTrue(
                norway(language, group).annexes().stream().map(Annex::title).anyMatch(title::equals),
                norway(language, group).annexes().get(1).title());
    }

    @ParameterizedTest
    @CsvSource({
        "EN, African Group, on behalf of the group “African Group”",
        "EN, The African Group, on behalf of the African Group",
        "EN, ASEAN, on behalf of the group “ASEAN”",
        "FR, Groupe des États d’Afrique, au nom du groupe «\u00A0Groupe des États d’Afrique\u00A0»",
        "FR, L'Union du Maghreb arabe, au nom de l’Union du Maghreb arabe",
        "FR, the Nordic countries, au nom du groupe «\u00A0the Nordic countries\u00A0»",
        "ES, Grupo de los Estados de África, en nombre del grupo “Grupo de los Estados de África”",
        "ES, los países nórdicos, en nombre de los países nórdicos",
        "RU, Группа африканских государств, Заявление от имени группы «Группа африканских государств»: ",
        "AR, المجموعة الأفريقية, باسم المجموعة الأفريقية",
        "AR, African Group, باسم المجموعة ”African Group“",
        "ZH, 非洲集团, 代表非洲集团的发言",
        "ZH, African Group, 代表“African Group”的发言"
    })
    void aGroupsNameNeedsNoArticleThatItWasNotGivenWith(Language language, String group, String inTitle) {
        Compilation norway = norway(language, group);

        assertTrue(
                norway.annexes().get(1).title().contains(inTitle.strip()),
                norway.annexes().get(1).title());
        String spokeFor =
                inTitle.replace("的发言", "").replaceAll("^Заявление|: *$", "").strip();
        assertTrue(
                norway.letter().paragraphs().get(1).contains(spokeFor),
                norway.letter().paragraphs()::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'Joint statement by la Norvège, le Danemark and l’Islande'",
        "FR, 'Déclaration commune présentée par la Norvège, le Danemark et l’Islande'",
        "ZH, la Norvège、le Danemark和l’Islande的联合发言"
    })
    void theTitleOfAJointStatementNamesItsAuthorAndThenTheOthersInAlphabeticalOrder(Language language, String title) {
        assertEquals(title, norway(language, "G").annexes().get(2).title());
    }

    @Test
    void theLetterNamesEachOfThemOnceAndTheGroupBesideTheOneThatSpokeForIt() {
        String written =
                norway(Language.FR, "les pays nordiques").letter().paragraphs().get(1);

        assertTrue(
                written.endsWith("le Danemark, l’Islande, la Norvège, la Norvège (au nom des pays nordiques) et Oman."),
                written);
    }
}
