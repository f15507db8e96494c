package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/procedure.md to the letter and the practice, and the tests that it names to the code. */
class ProcedureTest {
    private static final Path LINES = Repository.file("deploy/verify/src/test/resources/procedure-lines.txt");

    /** A row: id, what it says, what carries it, tests. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");

    private record Row(String id, String carriedBy, List<String> tests) {}

    @Test
    void everyLineOfTheLetterAndOfThePracticeIsAnsweredOnce() {
        List<String> lines = Repository.read(LINES)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .sorted()
                .toList();

        assertEquals(lines, rows().stream().map(Row::id).sorted().toList());
    }

    @Test
    void everyNamedTestExists() {
        Map<String, String> sources = testSources();

        for (Row row : rows()) {
            for (String test : row.tests()) {
                int dot = test.indexOf('.');
                String source = sources.get(test.substring(0, dot));
                assertTrue(source != null, () -> row.id() + " names a class that is not there: " + test);
                assertTrue(
                        isTest(source, test.substring(dot + 1)),
                        () -> row.id() + " names a test that is not there: " + test);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/asvs.md"})
    void everyTestThatAPageOnSecurityNamesExists(String page) {
        Map<String, String> sources = testSources();
        List<String> missing = NAMED_TEST
                .matcher(Repository.text(page))
                .results()
                .filter(test -> !isTest(sources.getOrDefault(test.group(1), ""), test.group(2)))
                .map(MatchResult::group)
                .toList();

        assertEquals(List.of(), missing);
    }

    /** A line without a test is one that the page says is not carried here. */
    @Test
    void whatIsCarriedIsTested() {
        for (Row row : rows()) {
            boolean carried = !row.carriedBy().startsWith("not carried");
            assertEquals(carried, !row.tests().isEmpty(), () -> row.id() + ": " + row.carriedBy());
        }
    }

    @Test
    void aNameThatIsNotATestsIsNoTest() {
        String source = "  @Test\n  void itHolds() {}\n\n  private void helper() {}\n";

        assertTrue(isTest(source, "itHolds"));
        assertFalse(isTest(source, "helper"));
        assertFalse(isTest(source, "itHoldsNot"));
    }

    private static boolean isTest(String source, String method) {
        return Pattern.compile(
                        "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|FuzzTest)\\b(?:(?!\\bvoid\\b)[\\s\\S])*\\bvoid "
                                + Pattern.quote(method) + "\\(")
                .matcher(source)
                .find();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Repository.text("docs/procedure.md"));
        while (row.find()) {
            List<String> tests = NAMED_TEST
                    .matcher(row.group(4))
                    .results()
                    .map(test -> test.group(1) + "." + test.group(2))
                    .toList();
            rows.add(new Row(row.group(1), row.group(3).strip(), tests));
        }
        return rows;
    }

    private static Map<String, String> testSources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Repository.ROOT)) {
            files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("src/test/java"))
                    .forEach(file -> sources.merge(
                            file.getFileName().toString().replace(".java", ""), Repository.read(file), String::concat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
