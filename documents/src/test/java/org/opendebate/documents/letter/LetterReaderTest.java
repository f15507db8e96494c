package org.opendebate.documents.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.letter.Sought.Ambiguous;
import org.opendebate.documents.letter.Sought.Found;
import org.opendebate.documents.letter.Sought.NotFound;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.Severity;

class LetterReaderTest {

    private static LetterContents read(List<String> lines) {
        return LetterReader.read(Letters.lines(lines));
    }

    private static <T> T found(Sought<T> sought) {
        if (sought instanceof Found<T>(T value, String place)) {
            return value;
        }
        throw new AssertionError(sought);
    }

    private static List<String> changed(int line, String... instead) {
        List<String> lines = new ArrayList<>(Letters.in(Language.EN));
        lines.remove(line);
        lines.addAll(line, List.of(instead));
        return lines;
    }

    private static List<String> warnings(LetterContents contents, Signatory said) {
        return LetterFindings.of(contents, said).stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Finding::ruleId)
                .toList();
    }

    private static List<String> warnings(List<String> lines) {
        return warnings(read(lines), Signatory.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsFoundInSixLanguages(Language language) {
        LetterContents contents = read(Letters.in(language));

        assertEquals(LocalDate.of(2021, 5, 20), found(contents.date()));
        assertEquals(Letters.signatory(language), found(contents.signatory()));
        assertEquals(SignatoryRole.PERMANENT_REPRESENTATIVE, found(contents.role()));
        assertEquals(List.of(), warnings(contents, Signatory.UNKNOWN));
    }

    @Test
    void thePlaceOfEachIsTold() {
        LetterContents contents = read(Letters.in(Language.EN));

        assertEquals(new Found<>("President of the Security Council", "line 4"), contents.addressee());
        assertEquals(new Found<>(LocalDate.of(2021, 5, 20), "line 2"), contents.date());
        assertEquals(new Found<>("Jane Q. Doe", "line 8"), contents.signatory());
        assertEquals(new Found<>("Jane Q. Doe", "line 8"), contents.signature());
        assertEquals(new Found<>(SignatoryRole.PERMANENT_REPRESENTATIVE, "line 10"), contents.role());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chargé d’affaires a.i.",
                "Chargée d’Affaires ad interim of Freedonia",
                "CHARGE D'AFFAIRES a.i.",
                "Deputy Permanent Representative, Chargé d’affaires a.i.",
                "Chargé d’affaires par intérim",
                "Encargada de Negocios Interina",
                "Временный поверенный в делах",
                "القائم بالأعمال بالنيابة",
                "常驻代表团临时代办"
            })
    void aChargeIsAChargeHoweverWritten(String role) {
        assertEquals(
                SignatoryRole.CHARGE_D_AFFAIRES, found(read(changed(9, role)).role()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deputy Permanent Representative",
                "Représentant permanent adjoint",
                "Representante Permanente Adjunta",
                "Первый заместитель Постоянного представителя",
                "نائب المندوب الدائم",
                "常驻联合国副代表"
            })
    void aDeputyIsNotEntitled(String role) {
        assertEquals(List.of("letter-role-not-entitled"), warnings(changed(9, role)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 May 2021",
                "May 20, 2021",
                "20th of May, 2021",
                "New York, May 20th, 2021",
                "2021-05-20",
                "20.05.2021",
                "20/05/2021",
                "le 20 mai 2021",
                "20 de mayo del 2021",
                "20 мая 2021 г.",
                "20 أيار/مايو 2021",
                "مايو 20 2021/ أيار",
                "٢٠ مايو ٢٠٢١",
                "2021年5月20日",
                "二零二一年五月二十日"
            })
    void datesAreReadInEveryForm(String date) {
        assertEquals(LocalDate.of(2021, 5, 20), found(read(changed(1, date)).date()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1er mai 2021|2021-05-01",
                "1º de mayo de 2021|2021-05-01",
                "二〇二一年十一月三日|2021-11-03",
                "31.12.2020|2020-12-31"
            })
    void firstsOfMonthsAndOthers(String text, LocalDate date) {
        assertEquals(date, found(read(changed(1, text)).date()));
    }

    @Test
    void dayAndMonthThatMayBeEitherAreNotGuessed() {
        assertEquals(List.of("letter-date-ambiguous"), warnings(changed(1, "03/04/2021")));
    }

    @Test
    void theDateOfTheDebateIsNotTheLetters() {
        assertEquals(List.of("letter-date-not-found"), warnings(changed(1, "Ref. 12/2021")));
    }

    @Test
    void twoDatesAreAmbiguousUnlessTheyAreOne() {
        assertEquals(List.of("letter-date-ambiguous"), warnings(changed(1, "20 May 2021", "Received 21 May 2021")));
        assertEquals(List.of(), warnings(changed(1, "20 May 2021", "2021-05-20")));
    }

    @Test
    void aLetterToSomebodyElseIsTold() {
        List<String> lines = changed(3, "Secretary-General of the United Nations");
        LetterContents contents = read(lines);

        assertEquals(List.of("letter-addressee-not-found"), warnings(contents, Signatory.UNKNOWN));
        assertEquals(
                new NotFound<>("It is addressed to somebody else: Secretary-General of the United Nations (line 4)."),
                contents.addressee());
    }

    @Test
    void aLetterToTwoIsAmbiguous() {
        LetterContents contents =
                read(changed(3, "President of the Security Council", "President of the General Assembly"));

        assertInstanceOf(Ambiguous.class, contents.addressee());
    }

    @Test
    void anAddressOverTwoLinesIsOne() {
        assertEquals(List.of(), warnings(changed(3, "President of the United Nations", "Security Council")));
    }

    @Test
    void aNoteVerbaleIsAddressedByItsCompliments() {
        List<String> note = List.of(
                "Permanent Mission of Freedonia to the United Nations",
                "20 May 2021",
                "The Permanent Mission of Freedonia presents its compliments to the President of the Security",
                "Council and has the honour to enclose its statement for the debate of 24 May 2021.",
                "(Signed) Jane Doe",
                "Chargé d’affaires a.i.");

        assertEquals(List.of(), warnings(note));
    }

    @Test
    void withoutASignatureBlockAllThatBelongsToItIsMissed() {
        assertEquals(
                List.of("letter-signature-not-found", "letter-signatory-not-found", "letter-role-not-found"),
                warnings(Letters.in(Language.EN).subList(0, 7)));
    }

    @Test
    void twoSignaturesAreAmbiguous() {
        List<String> lines = new ArrayList<>(Letters.in(Language.EN));
        lines.addAll(List.of("(Signed) John Roe", "Chargé d’affaires a.i. of Sylvania"));

        assertEquals(
                List.of("letter-signature-ambiguous", "letter-signatory-ambiguous", "letter-role-ambiguous"),
                warnings(lines));
    }

    @Test
    void aRoleThatTheBodySpeaksOfIsNotTheSignatorys() {
        List<String> lines = changed(
                6,
                "The Permanent Representative being away, I am signing the present letter as Chargé d’affaires a.i.");
        lines.set(9, "Chargé d’affaires a.i.");

        assertEquals(SignatoryRole.CHARGE_D_AFFAIRES, found(read(lines).role()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H.E. Ms. Jane Doe, Permanent Representative of Freedonia|Jane Doe",
                "Dr. Ali bin Said al-Masri, Ambassador and Permanent Representative|Ali bin Said al-Masri"
            })
    void aNameOnTheLineOfTheRoleIsFound(String line, String name) {
        List<String> lines = new ArrayList<>(Letters.in(Language.EN).subList(0, 7));
        lines.add(line);

        assertEquals(name, found(read(lines).signatory()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Q. Doe|permanent-representative|",
                "Ms. Jane DOE|permanent-representative|",
                "DOE, Jane Quentin|permanent-representative|",
                "Jane Roe|permanent-representative|letter-signatory-differs",
                "Jane Doe|charge-d-affaires|letter-role-differs"
            })
    void theLetterIsComparedWithWhatWasSaid(String name, String role, String warning) {
        Signatory said = new Signatory(Optional.of(name), SignatoryRole.ofCode(role));

        assertEquals(
                Optional.ofNullable(warning).map(List::of).orElse(List.of()),
                warnings(read(Letters.in(Language.EN)), said));
    }

    @Test
    void namesInDifferentLettersAreNotCompared() {
        Signatory said = new Signatory(Optional.of("Anna Yolkina"), Optional.empty());

        List<String> rules = LetterFindings.of(read(Letters.in(Language.RU)), said).stream()
                .map(Finding::ruleId)
                .toList();

        assertEquals("letter-signatory-not-compared", rules.getLast());
        assertEquals(List.of(), warnings(read(Letters.in(Language.RU)), said));
    }

    @Test
    void theDocumentationNamesEveryRule() throws IOException {
        Signatory other = new Signatory(Optional.of("A B"), Optional.of(SignatoryRole.CHARGE_D_AFFAIRES));
        Signatory latin = new Signatory(Optional.of("A B"), Optional.empty());
        String page = Files.readString(Path.of("..", "docs", "cover-letter.md"));

        Stream.of(
                        LetterFindings.of(read(Letters.in(Language.EN)), other),
                        LetterFindings.of(read(Letters.in(Language.RU)), latin),
                        LetterFindings.of(read(changed(9, "Deputy Permanent Representative")), other))
                .flatMap(List::stream)
                .map(Finding::ruleId)
                .forEach(rule -> assertTrue(page.contains("`" + rule + "`"), rule));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertEquals(5, warnings(List.of()).size());
    }
}
