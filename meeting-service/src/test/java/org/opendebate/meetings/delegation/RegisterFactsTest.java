package org.opendebate.meetings.delegation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.OfficialLanguage;

class RegisterFactsTest {
    private static final Map<String, Delegation> REGISTER = new RegisterFacts()
            .delegations().stream()
                    .collect(toMap(delegation -> delegation.code().value(), Function.identity()));

    @Test
    void registerHolds193MemberStatesTwoObserverStatesAndTheBodies() {
        Map<DelegationKind, Long> kinds = REGISTER.values().stream().collect(groupingBy(Delegation::kind, counting()));

        assertThat(kinds)
                .containsEntry(DelegationKind.MEMBER_STATE, 193L)
                .containsEntry(DelegationKind.OBSERVER_STATE, 2L);
        assertThat(REGISTER).containsKeys("EU", "LAS", "AU", "OIC", "NATO", "ICRC", "VAT", "PSE");
    }

    @Test
    void everyStateHasItsNameInSixLanguages() {
        assertThat(REGISTER.values())
                .filteredOn(delegation -> delegation.kind() != DelegationKind.BODY)
                .allSatisfy(state -> assertThat(state.names()).containsOnlyKeys(OfficialLanguage.values()));
    }

    @Test
    void everyNameHasItsSource() {
        assertThat(REGISTER.values())
                .flatMap(delegation -> delegation.names().values())
                .allSatisfy(names -> assertThat(names.source()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEN|Kenya",
                "NER|the Niger",
                "NGA|Nigeria",
                "IRN|the Islamic Republic of Iran",
                "RUS|the Russian Federation",
                "VCT|Saint Vincent and the Grenadines",
                "GBR|the United Kingdom of Great Britain and Northern Ireland",
                "USA|the United States of America",
                "VNM|Viet Nam",
                "VAT|the Holy See",
                "PSE|the State of Palestine",
                "VEN|the Bolivarian Republic of Venezuela",
                "BOL|the Plurinational State of Bolivia",
                "FSM|the Federated States of Micronesia",
                "GMB|the Gambia",
                "COG|the Congo",
                "COD|the Democratic Republic of the Congo",
                "CAF|the Central African Republic",
                "MDV|Maldives",
                "SLB|Solomon Islands",
                "SSD|South Sudan",
                "SDN|the Sudan",
                "TUR|Türkiye",
                "EU|the European Union",
                "LAS|the League of Arab States"
            })
    void runningFormIsTheOneOfTheCompilation(String code, String running) {
        assertThat(REGISTER.get(code).names().get(OfficialLanguage.ENGLISH).running())
                .isEqualTo(running);
    }

    @Test
    void tableOfRunningFormsFollowsItsRule() {
        Map<String, Map<String, String>> table = FactsFile.read("running-names-en.csv").rows().stream()
                .collect(toMap(row -> row.get("code"), Function.identity()));

        assertThat(table).hasSize(195);
        assertThat(FactsFile.read("delegations.csv").rows()).allSatisfy(state -> {
            String shortName = state.get("short_en");
            String formal = state.get("formal_en");
            Map<String, String> entry = table.get(state.get("iso3"));
            String expected = switch (entry.get("rule")) {
                case "inverted" -> inverted(shortName);
                case "article" -> "the " + shortName;
                case "short" -> shortName;
                default -> throw new AssertionError("no such rule: " + entry);
            };
            assertThat(entry.get("running")).isEqualTo(expected);
            assertThat(entry.get("rule").equals("inverted")).isEqualTo(shortName.endsWith(")"));
            assertThat(entry.get("rule").equals("article"))
                    .isEqualTo(formal.equals("the " + shortName) || formal.endsWith(" the " + shortName));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|KEN|le Kenya",
                "fr|NER|le Niger",
                "fr|FRA|la France",
                "fr|IND|l'Inde",
                "fr|NLD|les Pays-Bas",
                "fr|IRN|la République islamique d'Iran",
                "fr|VEN|la République bolivarienne du Venezuela",
                "fr|CUB|Cuba",
                "fr|ISR|Israël",
                "fr|TUR|la Türkiye",
                "fr|GBR|le Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
                "fr|EU|l'Union européenne",
                "es|NER|el Níger",
                "es|KEN|Kenya",
                "es|IND|la India",
                "es|USA|los Estados Unidos de América",
                "es|IRN|la República Islámica del Irán",
                "es|SLV|El Salvador",
                "ru|IRN|Исламская Республика Иран",
                "ru|NER|Нигер",
                "ar|NER|النيجر",
                "ar|IRN|جمهورية إيران الإسلامية",
                "ar|BOL|دولة بوليفيا المتعددة القوميات",
                "zh|IRN|伊朗伊斯兰共和国",
                "zh|COG|刚果（布）"
            })
    void otherLanguagesHaveRunningFormsOfTheirOwn(String language, String code, String running) {
        OfficialLanguage official = OfficialLanguage.ofTag(language).orElseThrow();

        assertThat(REGISTER.get(code).names().get(official).running()).isEqualTo(running);
    }

    @Test
    void everyNameOnRecordHasARunningFormWithoutBracketsOfAList() {
        assertThat(REGISTER.values())
                .flatMap(delegation -> delegation.names().values())
                .allSatisfy(names -> assertThat(names.running()).isNotBlank().doesNotContain("(", ")"));
    }

    /** "la République du Niger" is le Niger, "la República de la India" la India: the formal names hold the tables. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "fr|le | du ",
                "fr|les | des ",
                "fr|l'| de l'",
                "es|el | del ",
                "es|la | de la ",
                "es|las | de las ",
                "es|los | de los "
            })
    void tablesAgreeWithTheFormalNames(String language, String article, String contraction) {
        Map<String, Map<String, String>> table = FactsFile.read("running-names-" + language + ".csv").rows().stream()
                .collect(toMap(row -> row.get("code"), Function.identity()));

        assertThat(table).hasSize(195);
        assertThat(FactsFile.read("delegations.csv").rows()).allSatisfy(state -> {
            String shortName = state.get("short_" + language);
            String formal = state.get("formal_" + language);
            Map<String, String> entry = table.get(state.get("iso3"));
            if (formal.endsWith(contraction + shortName)) {
                assertThat(entry.get("running")).isEqualTo(article + shortName);
            }
            assertThat(entry.get("rule").equals("inverted")).isEqualTo(shortName.endsWith(")"));
            if (entry.get("rule").equals("inverted")) {
                assertThat(entry.get("running")).isEqualTo(formal);
            } else {
                assertThat(entry.get("running")).endsWith(shortName);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2021-05-24,Turkey", "2022-05-31,Turkey", "2022-06-01,Türkiye", "2026-01-01,Türkiye"})
    void nameIsTheOneThatHeldOnTheDate(LocalDate date, String name) {
        Delegation delegation = REGISTER.get("TUR");

        assertThat(delegation
                        .namesOn(date, OfficialLanguage.ENGLISH)
                        .orElseThrow()
                        .running())
                .isEqualTo(name);
    }

    @Test
    void unknownNameIsAbsentAndNotInvented() {
        Delegation delegation = REGISTER.get("ASEAN");

        assertThat(delegation.namesOn(LocalDate.EPOCH, OfficialLanguage.RUSSIAN))
                .isEmpty();
        assertThat(delegation.listForm(OfficialLanguage.RUSSIAN)).isEqualTo("Association of Southeast Asian Nations");
    }

    private static String inverted(String listForm) {
        int bracket = listForm.indexOf(" (");
        return "the " + listForm.substring(bracket + 2, listForm.length() - 1) + " " + listForm.substring(0, bracket);
    }
}
