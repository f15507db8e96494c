package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md that hold over all modules; each module's own ArchitectureTest holds its inside. */
class ConventionsTest {
    private static final List<String> SERVICES =
            List.of("meeting-service", "statement-service", "compilation-service", "gateway");
    private static final Pattern SYSTEM_TIME = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|System\\.currentTimeMillis|new Date\\(");

    @Test
    void noServiceAsksTheMachineForTheTime() {
        assertNone(concat("service-kit", SERVICES), file -> !file.toString().contains("/kit/clock/"), SYSTEM_TIME);
    }

    @Test
    void noServiceNamesAnothersPackages() {
        assertNone(List.of("meeting-service"), file -> true, imports("statements", "compilations", "gateway"));
        assertNone(List.of("statement-service"), file -> true, imports("meetings", "compilations", "gateway"));
        assertNone(List.of("compilation-service"), file -> true, imports("meetings", "statements", "gateway"));
        assertNone(List.of("gateway"), file -> true, imports("meetings", "statements", "compilations", "documents"));
    }

    @Test
    void theDocumentEngineKnowsNoFrameworkNetworkOrDatabase() {
        assertNone(
                List.of("documents", "contracts"),
                file -> true,
                Pattern.compile(
                        "import (io\\.quarkus|jakarta|javax\\.sql|java\\.sql|java\\.net\\.http|org\\.apache\\.kafka)"));
    }

    @Test
    void theServiceKitHasNoWordOfTheDomainInItsCode() {
        assertNone(
                List.of("service-kit"),
                file -> true,
                Pattern.compile(
                        "(class|record|interface|enum) \\w*(Meeting|Statement|Compilation|Annex|Seal|Council)"));
    }

    /** That the parts are plain is asked where forms are taken, and no body is read as a form elsewhere. */
    @Test
    void whateverTakesAFormSaysSo() {
        assertNone(
                SERVICES,
                file -> true,
                Pattern.compile("(?<!@TakesForm\\n    )@Consumes\\(MediaType\\.MULTIPART_FORM_DATA\\)"));
    }

    @Test
    void nothingDependsOnThePeersOfTheDocumentEngine() {
        for (String module : all()) {
            if (!module.equals("documents-bench")) {
                String pom = Repository.text(module + "/pom.xml");
                assertFalse(pom.contains("<artifactId>documents-bench</artifactId>"), module);
            }
        }
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        List<Path> silent = new ArrayList<>();
        for (String module : all()) {
            for (Path source : Repository.mainSources(module)) {
                if (!Files.exists(source.resolveSibling("package-info.java"))) {
                    silent.add(source.getParent());
                }
            }
        }
        assertEquals(List.of(), silent.stream().distinct().toList());
    }

    @Test
    void noFileIsTooLongForOneSitting() throws Exception {
        List<String> tooLong = new ArrayList<>();
        for (String module : all()) {
            try (Stream<Path> files = Files.walk(Repository.file(module).resolve("src"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    long lines = Repository.read(file).lines().count();
                    if (lines > 400) {
                        tooLong.add(file + ": " + lines);
                    }
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<String> all() {
        return Stream.concat(
                        Stream.of(
                                "contracts",
                                "documents",
                                "documents-bench",
                                "service-kit",
                                "deploy/local",
                                "deploy/bench",
                                "api"),
                        SERVICES.stream())
                .toList();
    }

    private static List<String> concat(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Pattern imports(String... packages) {
        return Pattern.compile("import (static )?org\\.opendebate\\.(" + String.join("|", packages) + ")\\.");
    }

    private static void assertNone(List<String> modules, java.util.function.Predicate<Path> among, Pattern pattern) {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (String module : modules) {
            for (Path source : Repository.mainSources(module)) {
                read++;
                if (among.test(source)
                        && pattern.matcher(Repository.read(source)).find()) {
                    found.add(Repository.ROOT.relativize(source).toString());
                }
            }
        }
        assertTrue(read > 0, "no sources in " + modules);
        assertEquals(List.of(), found);
    }
}
