package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.proof.VerifyManifest;

/** Statements in six languages in four forms, and what must be seen when one of the forms is another. */
class VerifyManifestTest {
    private static final ObjectMapper JSON = Installation.JSON;
    private static final Installation INSTALLATION = new Installation();
    private static final Map<String, String> FORMS =
            new TreeMap<>(Map.of("akn", "xml", "html", "html", "docx", "docx", "pdf", "pdf"));
    private static final int ANNEXES = 7;
    private static final String TRANSLATION = "<akomaNtoso/>";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    /** What goes wrong in the making, by its name, each told by the list of the statements. */
    private static Map<String, Consumer<ArrayNode>> plants() {
        Map<String, Consumer<ArrayNode>> plants = new HashMap<>();
        plants.put("right", statements -> {});
        plants.put("changed", statements -> file(statements, 4, "other.docx"));
        plants.put("missing", statements -> statements.remove(ANNEXES - 1));
        plants.put("doubled", statements -> {
            ObjectNode again = statements.get(4).deepCopy();
            again.put("file", "again.docx");
            ((ObjectNode) again.get("author")).put("code", "ZZZ").put("listName", "Zembla");
            statements.add(again);
        });
        plants.put("moved", statements -> {
            ((ObjectNode) statements.get(4).get("author")).put("orderName", "Zembla");
        });
        return plants;
    }

    private static void file(ArrayNode statements, int index, String name) {
        ((ObjectNode) statements.get(index)).put("file", name);
    }

    @BeforeAll
    static void compile() throws IOException {
        for (Map.Entry<String, Consumer<ArrayNode>> plant : plants().entrySet()) {
            Path source = Files.createDirectories(made.resolve(plant.getKey() + "-source"));
            JsonNode meeting =
                    JSON.readTree(Repository.file("docs/example/meeting.json").toFile());
            plant.getValue().accept((ArrayNode) meeting.get("statements"));
            for (JsonNode statement : meeting.get("statements")) {
                String name = statement.get("file").asText();
                Files.copy(sample(name), source.resolve(name));
            }
            Path description = made.resolve(plant.getKey() + ".json");
            JSON.writeValue(description.toFile(), meeting);
            Program.Ended ended = opendebate(
                    "compile",
                    source.toString(),
                    "--meeting",
                    description.toString(),
                    "--out",
                    made.resolve(plant.getKey()).toString(),
                    "--forms",
                    "docx,pdf,html,xml");
            assertEquals(0, ended.exit(), ended.output());
        }
    }

    private static Path sample(String name) {
        return switch (name) {
            case "other.docx" -> Repository.file("deploy/local/samples/full/correction.docx");
            case "again.docx" -> Repository.file("docs/example/arg.docx");
            default -> Repository.file("docs/example/" + name);
        };
    }

    @Test
    void whatIsAsItWasPublishedHoldsInAFolderOfItsOwn() throws Exception {
        FORMS.forEach((form, ending) -> take("right", ending));
        sign();

        Program.Ended ended = opendebate("verify-manifest", folder.toString());

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().contains("S/2021/501 en: 7 annexes, each once and in its place"), ended.output());
        assertTrue(ended.output().endsWith("it holds\n"), ended.output());
    }

    @Test
    void withoutPdftotextItIsSaidWhatWasNotCheckedAndTheExitCodeIsItsOwn() throws Exception {
        FORMS.forEach((form, ending) -> take("right", ending));
        sign();

        Program.Ended ended = opendebate(onlyTheScriptsOwnPrograms(), "verify-manifest", folder.toString());

        assertEquals(3, ended.exit(), ended.output());
        assertTrue(
                ended.output().contains("not checked: S/2021/501 en pdf: its words, for pdftotext is missing"),
                ended.output());
        assertTrue(ended.output().contains("7 annexes, each once and in its place in akn, html, docx"), ended.output());
    }

    /** A PATH with what the script calls, and no more. */
    private Map<String, String> onlyTheScriptsOwnPrograms() throws IOException {
        Path programs = Files.createDirectories(made.resolve("programs"));
        for (String program : List.of("bash", "env", "dirname", "sed", "cat")) {
            Files.copy(Path.of("/usr/bin", program), programs.resolve(program), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return Map.of("PATH", programs.toString());
    }

    @Test
    void withoutTheAkomaNtosoFormWordsAreNotCompared() throws Exception {
        FORMS.forEach((form, ending) -> take("right", ending));
        sign();
        Files.delete(folder.resolve("compilation.xml"));

        Findings findings = new VerifyManifest(line -> {}).check(folder, null);

        assertEquals(3, findings.exitCode(), findings.faults().toString());
    }

    @Test
    void aTranslationBesideAnAnnexIsKnownByItsHash() throws Exception {
        FORMS.forEach((form, ending) -> take("right", ending));
        sign();
        List<String> said = new ArrayList<>();
        Files.writeString(folder.resolve("translation.xml"), TRANSLATION);

        assertEquals(
                List.of(), new VerifyManifest(said::add).check(folder, null).faults());
        assertTrue(
                said.contains("translation.xml: S/2021/501 annex 2, its translation in fr, byte for byte"),
                said.toString());

        Files.writeString(folder.resolve("translation.xml"), TRANSLATION + " ");
        assertTrue(faults().getFirst().startsWith("translation.xml is not as it was published"), faults().toString());
    }

    static Stream<Arguments> forms() {
        return Stream.of("changed", "missing", "doubled", "moved")
                .flatMap(plant -> FORMS.keySet().stream().map(form -> Arguments.of(plant, form)));
    }

    /** Signed all the same: the hashes are right, and what stands in one of the forms is not. */
    @ParameterizedTest
    @MethodSource("forms")
    void anAnnexThatIsNotAsInTheOtherFormsIsSeen(String plant, String form) throws Exception {
        FORMS.forEach((each, ending) -> take(each.equals(form) ? plant : "right", ending));
        sign();

        List<String> faults = faults();

        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("S/2021/501 en ")), faults.toString());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFileThatWasExchangedIsSeenByItsHash(String plant, String form) throws Exception {
        FORMS.forEach((each, ending) -> take("right", ending));
        sign();
        take(plant, FORMS.get(form));

        List<String> faults = faults();

        assertTrue(
                faults.stream()
                        .anyMatch(fault -> fault.startsWith("compilation." + FORMS.get(form) + " is not as it was")),
                faults.toString());
    }

    @Test
    void aManifestThatWasChangedIsSeenByItsSignature() throws Exception {
        FORMS.forEach((form, ending) -> take("right", ending));
        sign();
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"eId\":\"annex_3\"", "\"eId\":\"annex_4\""));

        assertTrue(
                faults().getFirst().startsWith("what is signed is not what manifest.json shows"), faults().toString());
    }

    @Test
    void aManifestOfNobodysKeyIsNotTaken() throws Exception {
        FORMS.forEach((form, ending) -> take("right", ending));
        sign();
        Files.writeString(folder.resolve("jwks.json"), "{\"keys\":[]}");

        assertTrue(faults().getFirst().startsWith("the signature of manifest.json does not hold"), faults().toString());
    }

    private List<String> faults() {
        return new VerifyManifest(line -> {}).check(folder, null).faults();
    }

    private void take(String from, String ending) {
        try {
            Files.write(
                    folder.resolve("compilation." + ending),
                    Files.readAllBytes(made.resolve(from).resolve("compilation." + ending)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what a publication of these files would be, and its key. */
    private void sign() throws Exception {
        ObjectNode manifest = JSON.createObjectNode().put("symbol", "S/2021/501");
        ArrayNode statements = manifest.putArray("statements");
        for (int annex = 1; annex <= ANNEXES; annex++) {
            statements
                    .addObject()
                    .put("statementId", "s" + annex)
                    .put("annex", annex)
                    .put("eId", "annex_" + annex);
        }
        ((ObjectNode) statements.get(1))
                .putArray("translations")
                .addObject()
                .put("language", "fr")
                .putObject("model")
                .put("sha256", Hashes.sha256(TRANSLATION.getBytes(StandardCharsets.UTF_8)));
        ObjectNode outputs = manifest.putObject("editions").putObject("en").putObject("outputs");
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            outputs.putObject(form.getKey())
                    .put("sha256", Hashes.sha256(Files.readAllBytes(folder.resolve("compilation." + form.getValue()))));
        }
        INSTALLATION.write(folder.resolve("manifest.json"), "manifest", manifest);
        Files.writeString(folder.resolve("jwks.json"), INSTALLATION.jwks());
    }

    private static Program.Ended opendebate(String... arguments) {
        return opendebate(Map.of(), arguments);
    }

    private static Program.Ended opendebate(Map<String, String> environment, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString()));
        command.addAll(List.of(arguments));
        return Program.run(Duration.ofMinutes(3), environment, made, command);
    }
}
