package org.opendebate.compilations.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.documents.compile.LetterFacts;

class LetterTemplateTest {

    @Test
    void aLineIsAParagraphAndAnEmptyOneIsNone() {
        LetterTemplate template = LetterTemplate.of("""
                On {date}:

                {#if agendaItem}
                under “{agendaItem}”
                {/if}
                {#for name in others}{name}{#if name_hasNext}; {/if}{/for}.
                """);

        assertEquals(
                List.of(
                        "On 24 May 2021:",
                        "under “United Nations peacekeeping operations”",
                        "Cuba; the European Union."),
                template.paragraphs(Samples.FULL));
    }

    @Test
    void whatLooksLikeATagInAThemeStaysText() {
        LetterFacts sample = Samples.FULL;
        LetterFacts data = new LetterFacts(
                sample.briefers(),
                sample.briefersListed(),
                sample.members(),
                sample.membersListed(),
                sample.others(),
                sample.othersListed(),
                "{president} <b>&amp;",
                sample.agendaItem(),
                sample.date(),
                sample.letterDate(),
                sample.format(),
                sample.procedureDate(),
                sample.procedureSymbol(),
                sample.president(),
                sample.presidentDelegation(),
                sample.organ(),
                sample.organPresident(),
                sample.organPresidentInText(),
                sample.organMembers(),
                sample.ofOrganMembers());

        assertEquals(
                List.of("{president} <b>&amp;"), LetterTemplate.of("{theme}").paragraphs(data));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "{delegates}                            § 1 § is not a name that is offered",
                "ok\\n{#if false}{delegates}{/if}       § 2 § is not a name that is offered",
                "ok\\n{#if date}{delegates}{/if}        § 2 § is not a name that is offered",
                "{members}                              § 1 § is a list",
                "{theme.length}                         § 1 § asks something of a value",
                "{theme.getClass.getName}               § 1 § asks something of a value",
                "{members.get(0)}                       § 1 § asks something of a value",
                "{theme ?: 'x'}                         § 1 § asks something of a value",
                "{#if members.size > 2}x{/if}y          § 1 § asks something of a value",
                "{#if (theme.length || date) && date}x{/if}y § 1 § asks something of a value",
                "{inject:config}                        § 1 § is not a name",
                "{config:property('a')}                 § 1 § is not a name",
                "ok\\n{#include secrets /}              § 2 § include",
                "{#insert x}{/insert}                   § 1 § insert",
                "{#eval theme /}                        § 1 § eval",
                "{#let x=theme}{x}{/let}                § 1 § let",
                "{#each 999999999}x{/each}              § 1 § {#each} is not offered",
                "{@java.lang.String date}{date}         § 1 § declares none",
                "{#for n in 999999999}x{/for}           § 1 § goes through one of the lists",
                "{#for n in theme}x{/for}               § 1 § goes through one of the lists",
                "{#for n in members}{#for m in others}x{/for}{/for} § 1 § within another",
                "{#for n in members}{n.length}{/for}    § 1 § asks something of a value",
                "{#for n in members}{n}{/for}{n}        § 1 § is not a name that is offered",
                "ok\\nok\\n{#if date}never ends         § 3 § if",
                "{/if}                                  § 1 § if",
                "{#if briefers}x{/if}                   § 0 § no paragraph",
            })
    void whatATemplateMustNotSayIsRefusedWithLineAndReason(String template, int line, String reason) {
        TemplateFault fault = assertThrows(TemplateFault.class, () -> LetterTemplate.of(template.replace("\\n", "\n")));

        assertEquals(line, fault.line(), fault.getMessage());
        assertTrue(fault.getMessage().contains(reason), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 7, 0x7F, 0xD800, 0xFFFE})
    void whatIsNoCharacterOfATextIsRefusedWithItsLine(char none) {
        TemplateFault fault = assertThrows(TemplateFault.class, () -> LetterTemplate.of("a\nb" + none));

        assertEquals(2, fault.line());
    }

    @Test
    void theMostWorkThatATemplateCanBeIsBounded() {
        String loops = "{#for n in others}{theme}{/for}.";
        String longest = loops.repeat(LetterTemplate.LONGEST_TEMPLATE / loops.length());
        LetterTemplate template = LetterTemplate.of(longest);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(TemplateFault.class, () -> template.paragraphs(manyOthers(1_000))));
    }

    @Test
    void theDeepestTemplateIsRefusedAndNotOverrun() {
        String deepest = "{#if date}".repeat(LetterTemplate.LONGEST_TEMPLATE / 15) + "x"
                + "{/if}".repeat(LetterTemplate.LONGEST_TEMPLATE / 15);

        TemplateFault fault = assertThrows(TemplateFault.class, () -> LetterTemplate.of(deepest));

        assertEquals("Sections are nested too deep.", fault.getMessage());
    }

    @Test
    void aTemplateThatIsTooLongIsRefused() {
        String text = "x".repeat(LetterTemplate.LONGEST_TEMPLATE + 1);

        assertThrows(TemplateFault.class, () -> LetterTemplate.of(text));
    }

    private static LetterFacts manyOthers(int number) {
        LetterFacts sample = Samples.FULL;
        return new LetterFacts(
                sample.briefers(),
                sample.briefersListed(),
                sample.members(),
                sample.membersListed(),
                Collections.nCopies(number, "the name of a delegation"),
                "",
                "x".repeat(300),
                sample.agendaItem(),
                sample.date(),
                sample.letterDate(),
                sample.format(),
                sample.procedureDate(),
                sample.procedureSymbol(),
                sample.president(),
                sample.presidentDelegation(),
                sample.organ(),
                sample.organPresident(),
                sample.organPresidentInText(),
                sample.organMembers(),
                sample.ofOrganMembers());
    }
}
