package org.opendebate.compilations.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.compilations.letter.Letters;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.compile.LetterFacts;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.MeetingFacts;
import org.opendebate.documents.compile.MeetingFacts.Format;
import org.opendebate.documents.compile.Organ;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** The debate of 24 May 2021, and those that it was not: without briefings, without members, in the chamber. */
class DefaultLettersTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTemplateThatComesWithTheServiceSaysWhatTheEngineSays(Language language) {
        same(language, Organ.securityCouncil());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void soDoesTheOneForAnyOtherOrgan(Language language) {
        same(
                language,
                new Organ(
                        "GA",
                        "un-ga",
                        Optional.of(new Organ.Names(
                                "General Assembly",
                                "President of the General Assembly",
                                "the President of the General Assembly",
                                "the States Members of the United Nations"))));
    }

    private static void same(Language language, Organ organ) {
        for (List<Kind> kinds : List.of(
                List.of(Kind.BRIEFING, Kind.COUNCIL_MEMBER, Kind.NATIONAL),
                List.of(Kind.BRIEFING),
                List.of(Kind.COUNCIL_MEMBER, Kind.NATIONAL),
                List.of(Kind.NATIONAL))) {
            for (Format format : Format.values()) {
                for (Optional<String> agenda :
                        List.of(Optional.<String>empty(), Optional.of("United Nations peacekeeping operations"))) {
                    CompilationRequest request = request(language, organ, kinds, format, agenda);

                    Letters.Written written =
                            Letters.byDefault().write(organ.code(), language.code(), LetterFacts.of(request));

                    assertEquals(Assembly.assemble(request).letter().paragraphs(), written.paragraphs());
                }
            }
        }
    }

    private static CompilationRequest request(
            Language language, Organ organ, List<Kind> kinds, Format format, Optional<String> agenda) {
        List<Contribution> contributions = new ArrayList<>();
        if (kinds.contains(Kind.BRIEFING)) {
            contributions.add(of(Kind.BRIEFING, Author.briefer("b1", "Jean-Pierre Lacroix"), language));
            contributions.add(of(Kind.BRIEFING, Author.briefer("b2", "Atul Khare"), language));
        }
        if (kinds.contains(Kind.COUNCIL_MEMBER)) {
            contributions.add(of(Kind.COUNCIL_MEMBER, state("NER", "Niger", "the Niger"), language));
            contributions.add(of(Kind.COUNCIL_MEMBER, state("IND", "India", "India"), language));
            contributions.add(of(Kind.COUNCIL_MEMBER, state("CHN", "China", "China"), language));
        }
        if (kinds.contains(Kind.NATIONAL)) {
            contributions.add(of(Kind.NATIONAL, state("CIV", "Côte d'Ivoire", "Côte d'Ivoire"), language));
            contributions.add(of(Kind.NATIONAL, state("AUS", "Australia", "Australia"), language));
        }
        return new CompilationRequest(
                language,
                true,
                new Masthead(
                        organ,
                        Optional.empty(),
                        LocalDate.of(2021, 5, 28),
                        LocalDate.of(2021, 5, 26),
                        Language.EN,
                        Masthead.Distribution.GENERAL,
                        Optional.empty()),
                MeetingFacts.of(
                        LocalDate.of(2021, 5, 24),
                        "United Nations peacekeeping operations: improving safety and security of peacekeepers",
                        agenda,
                        format,
                        new MeetingFacts.President("Zhang Jun", "China", Optional.empty())),
                contributions);
    }

    private static Author state(String code, String listName, String runningName) {
        return new Author(code, Author.Kind.MEMBER_STATE, listName, runningName);
    }

    private static Contribution of(Kind kind, Author author, Language language) {
        return new Contribution(
                "s-" + author.code(),
                1,
                kind,
                author,
                new Speaker(author.runningName(), Optional.empty(), Speaker.Level.PERMANENT_REPRESENTATIVE),
                language,
                new StatementText(language, List.of(Paragraph.of(Direction.LTR, Text.of("x")))),
                "0".repeat(64));
    }
}
