package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.compile.Speaker.Level;
import org.opendebate.documents.model.Language;

/** The letter and the order of the annexes, for any set of contributions, with the names of the register. */
class CoveringLettersPropertiesTest {

    private static final Path REGISTER = Path.of("..", "meeting-service", "src", "main", "resources", "register");
    private static final Map<Language, String> JOINTS = Map.of(
            Language.EN, "(?:, | and )",
            Language.FR, "(?:, | et )",
            Language.ES, "(?:, | y | e )",
            Language.RU, "(?:, | и )",
            Language.AR, "(?:، | و)",
            Language.ZH, "(?:、|和)");

    /** A State of the register, in one language. */
    private record State(String code, String order, String list, String running) {}

    private static List<State> states(Language language) {
        Map<String, String> running = new HashMap<>();
        Path table = REGISTER.resolve("running-names-" + language.code() + ".csv");
        if (Files.exists(table)) {
            rows(table).forEach(row -> running.put(row.get("code"), row.get("running")));
        }
        return rows(REGISTER.resolve("delegations.csv")).stream()
                .map(row -> new State(
                        row.get("iso3"),
                        row.get("short_en"),
                        row.get("short_" + language.code()),
                        running.getOrDefault(row.get("iso3"), inSentence(row, language))))
                .toList();
    }

    /** As the register has it without a table. */
    private static String inSentence(Map<String, String> row, Language language) {
        String list = row.get("short_" + language.code());
        return list.endsWith(")") ? row.get("formal_" + language.code()) : list;
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] head = lines.getFirst().split(",", -1);
            return lines.subList(1, lines.size()).stream()
                    .map(line -> {
                        String[] fields = line.split(",", -1);
                        Map<String, String> row = new HashMap<>();
                        for (int i = 0; i < head.length; i++) {
                            row.put(head[i], fields[i]);
                        }
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompilationRequest drawn(RandomGenerator random, Language language, List<State> states) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            contributions.add(
                    contribution(random, contributions.size(), Kind.BRIEFING, Author.briefer("b" + i, "Briefer " + i)));
        }
        Map<String, Kind> kinds = new HashMap<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            State state = Seeds.one(random, states);
            Kind kind = kinds.computeIfAbsent(
                    state.code(), code -> random.nextBoolean() ? Kind.COUNCIL_MEMBER : Kind.NATIONAL);
            Author author =
                    new Author(state.code(), Author.Kind.MEMBER_STATE, state.order(), state.list(), state.running());
            contributions.add(contribution(random, contributions.size(), kind, author));
        }
        CompilationRequest start = Compilations.start().in(language).request();
        return new CompilationRequest(
                language, true, start.numbering(), start.masthead(), start.meeting(), contributions);
    }

    private static Contribution contribution(RandomGenerator random, int id, Kind kind, Author author) {
        return new Contribution(
                "s" + id,
                1,
                kind,
                author,
                new Speaker("NAME " + id, Optional.empty(), Seeds.one(random, Level.values())),
                Language.EN,
                Compilations.text(Language.EN, "x"),
                Compilations.HASH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameOfTheRegisterJoinsTheNounBeforeIt(Language language) {
        String expected = switch (language) {
            case EN -> "of (?!The ).+";
            case FR -> "(?:du |des |de la |de l’).+|d’[AEIOUHÉÎ].+|de [B-DF-GJ-NP-TV-Z].+";
            case ES -> "(?:del |de la |de los |de las |de (?!el |los |las )).+";
            case AR -> "لل[^ل].+|ل(?!ال).+";
            case RU, ZH -> ".+";
        };
        List<State> states = states(language);
        Words words = Words.of(language);

        assertEquals(195, states.size());
        assertEquals(
                List.of(),
                states.stream()
                        .map(state -> words.of(words.name(state.running())))
                        .filter(joined -> !joined.matches(expected))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLetterNamesEachDelegationOnceInTheOrderOfItsLanguage(Language language) {
        List<State> states = states(language);
        Seeds.each(60, random -> {
            CompilationRequest request = drawn(random, language, states);

            List<String> paragraphs = Assembly.assemble(request).letter().paragraphs();

            boolean others = of(request, Kind.NATIONAL).findAny().isPresent();
            assertEquals(others ? 3 : 2, paragraphs.size());
            named(paragraphs.getFirst(), request, Kind.COUNCIL_MEMBER);
            if (others) {
                named(paragraphs.get(1), request, Kind.NATIONAL);
            }
        });
    }

    private static Stream<Contribution> of(CompilationRequest request, Kind kind) {
        return request.contributions().stream().filter(contribution -> contribution.kind() == kind);
    }

    private static void named(String paragraph, CompilationRequest request, Kind kind) {
        Collator collator =
                Collator.getInstance(ULocale.forLanguageTag(request.language().code()));
        String names = of(request, kind)
                .map(Contribution::author)
                .distinct()
                .sorted(Comparator.comparing(Author::listName, collator))
                .map(author -> Pattern.quote(author.runningName().replace('\'', '’')))
                .collect(Collectors.joining(JOINTS.get(request.language())));
        assertTrue(
                Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}])" + names + "(?![\\p{IsLatin}\\p{IsCyrillic}])")
                        .matcher(paragraph)
                        .find(),
                () -> names + "\nis not in\n" + paragraph);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAnnexesStandInTheSameOrderInEveryLanguage(Language language) {
        List<State> states = states(language);
        Collator english = Collator.getInstance(ULocale.ENGLISH);
        Seeds.each(60, random -> {
            CompilationRequest request = drawn(random, language, states);

            List<Annex> annexes = Assembly.assemble(request).annexes();

            assertEquals(request.contributions().size(), annexes.size());
            for (int i = 0; i < annexes.size(); i++) {
                assertEquals(i + 1, annexes.get(i).number());
            }
            for (int i = 1; i < annexes.size(); i++) {
                Contribution before = annexes.get(i - 1).contribution();
                Contribution after = annexes.get(i).contribution();
                int byKind = before.kind().compareTo(after.kind());
                int byTier = before.speaker().level().tier()
                        - after.speaker().level().tier();
                int byName = english.compare(
                        before.author().orderName(), after.author().orderName());
                boolean inOrder = byKind < 0
                        || byKind == 0
                                && switch (before.kind()) {
                                    case BRIEFING ->
                                        request.contributions().indexOf(before)
                                                < request.contributions().indexOf(after);
                                    case COUNCIL_MEMBER -> byTier < 0 || byTier == 0 && byName <= 0;
                                    case NATIONAL -> byName <= 0;
                                    case PAPER -> false;
                                };
                assertTrue(inOrder, () -> before.author() + " before " + after.author());
            }
        });
    }
}
