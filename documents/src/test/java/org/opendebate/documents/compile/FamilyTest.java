package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Family.Kind;
import org.opendebate.documents.compile.Family.Numbers;
import org.opendebate.documents.model.Language;

class FamilyTest {

    private static final FamilyDocument FIRST = new FamilyDocument(
            "S/2021/501", LocalDate.of(2021, 5, 26), LocalDate.of(2021, 5, 28), "/documents/S/2021/501");
    private static final FamilyDocument CORRIGENDUM = new FamilyDocument(
            "S/2021/501/Corr.1", LocalDate.of(2021, 5, 26), LocalDate.of(2021, 6, 4), "/documents/S/2021/501/Corr.1");

    private static Family family(Kind kind, Numbers numbers) {
        return new Family(kind, Optional.of(FIRST), List.of(FIRST, CORRIGENDUM), numbers, Optional.empty());
    }

    private static Compilation assembled(Language language, Family family) {
        return Assembly.assemble(Compilations.start()
                .in(language)
                .national("UKR", "Ukraine", "Ukraine")
                .national("CUB", "Cuba", "Cuba")
                .request()
                .in(family));
    }

    @Test
    void theAnnexesOfAnAddendumCountOn() {
        Compilation addendum = assembled(Language.EN, family(Kind.ADDENDUM, new Numbers.From(43)));

        assertEquals(
                List.of("Annex XLIII", "Annex XLIV"),
                addendum.annexes().stream().map(Annex::label).toList());
        assertEquals("annex_43", addendum.annexes().getFirst().eId());
    }

    @Test
    void theAnnexesOfACorrigendumKeepTheirNumbersAndStandInTheirOrder() {
        Compilation corrigendum =
                assembled(Language.EN, family(Kind.CORRIGENDUM, new Numbers.Kept(Map.of("s1", 4, "s2", 17))));

        assertEquals(
                List.of("UKR", "CUB"),
                corrigendum.annexes().stream()
                        .map(annex -> annex.contribution().author().code())
                        .toList());
        assertEquals("Annex XVII", corrigendum.annexes().getLast().label());
    }

    @Test
    void theLetterOfAnAddendumFollowsOnTheFirstAndNamesTheAuthors() {
        CoveringLetter letter = assembled(Language.EN, family(Kind.ADDENDUM, new Numbers.From(3)))
                .letter();

        assertEquals(Optional.of("Addendum"), letter.designation());
        assertTrue(letter.paragraphs()
                .getFirst()
                .startsWith("Further to the letter dated 26 May 2021 from the President of the Security Council "
                        + "(S/2021/501), I have the honour"));
        assertTrue(letter.paragraphs().getFirst().endsWith("by the following: Cuba and Ukraine."));
    }

    @Test
    void aCorrigendumNamesTheAnnexesAndIsNotSigned() {
        CoveringLetter letter = assembled(
                        Language.EN, family(Kind.CORRIGENDUM, new Numbers.Kept(Map.of("s1", 4, "s2", 17))))
                .letter();

        assertEquals(Optional.of("Corrigendum"), letter.designation());
        assertEquals(
                List.of(
                        "The texts of the following annexes to the letter dated 26 May 2021 from the President of the "
                                + "Security Council (S/2021/501) are replaced by those set out below: Annex IV and Annex XVII."),
                letter.paragraphs());
        assertTrue(letter.signature().isEmpty());
    }

    @Test
    void aRevisionSaysWhatItReplacesAndHasTheWholeLetter() {
        Compilation revision = assembled(Language.EN, family(Kind.REVISION, new Numbers.From(1)));

        assertEquals(
                "The present document replaces document S/2021/501, dated 28 May 2021.",
                revision.notices().getFirst().text());
        assertEquals(Optional.empty(), revision.letter().designation());
        assertTrue(revision.letter().signature().isPresent());
    }

    @Test
    void aReissueSaysWhenAndWhy() {
        Compilation again = assembled(
                Language.EN,
                new Family(
                        Kind.COMPILATION,
                        Optional.empty(),
                        List.of(),
                        new Numbers.From(1),
                        Optional.of(new Family.Reissue(
                                LocalDate.of(2021, 6, 3), Optional.of("A page was missing from annex II.")))));

        assertEquals(
                "* Reissued for technical reasons on 3 June 2021. A page was missing from annex II.",
                again.notices().getFirst().text());
    }

    @Test
    void theOthersOfTheFamilyAreLedTo() {
        Notice related = assembled(Language.EN, family(Kind.ADDENDUM, new Numbers.From(3)))
                .notices()
                .getLast();

        assertEquals("Related documents: S/2021/501, S/2021/501/Corr.1", related.text());
        assertEquals(
                List.of(FIRST, CORRIGENDUM),
                related.parts().stream()
                        .flatMap(part -> part.document().stream())
                        .toList());
    }

    @Test
    void aDraftIsMarkedAndSaysWhatIsOpen() {
        Compilation draft = Assembly.assemble(Compilations.start()
                .official()
                .national("UKR", "Ukraine", "Ukraine")
                .request()
                .as(new Draft(LocalDate.of(2021, 5, 25), List.of("Kenya", "the Niger"), List.of())));

        assertEquals(Optional.of("Draft — not a published document"), draft.specimenMark());
        assertEquals(
                List.of(
                        "This draft was made on 25 May 2021 from what had been accepted by then.",
                        "Not yet decided: Kenya, and the Niger."),
                draft.notices().stream().map(Notice::text).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheWordsOfEveryKind(Language language) {
        for (Kind kind : List.of(Kind.ADDENDUM, Kind.CORRIGENDUM, Kind.REVISION)) {
            Compilation compilation = assembled(language, family(kind, new Numbers.From(1)));
            for (String words : compilation.letter().paragraphs()) {
                assertFalse(words.matches(".*[{}].*"), words);
            }
            assertTrue(compilation.notices().getLast().text().contains("S/2021/501/Corr.1"));
        }
    }

    @Test
    void whatActsOnNothingIsNoAddendum() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Family(Kind.ADDENDUM, Optional.empty(), List.of(), new Numbers.From(1), Optional.empty()));
    }
}
