package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.akn.Profile;
import org.opendebate.local.demo.Step;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.proof.VerifyReceipt;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.verify.CompiledDocument.Annex;
import org.opendebate.verify.Samples.Sample;

/**
 * Plays the demo, with each of the four services killed once in the middle, at a seeded step, and reads what it left with
 * other people's programs. Where nothing is killed, the full scenario is played ({@link FullScenarioIT}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {
    private static final Duration LIMIT = Duration.ofMinutes(12);
    private static final Step[] STEPS = Step.values();

    private Program.Ended demo;
    private List<Annex> annexes;

    @TempDir
    private static Path folder;

    private Outputs outputs;

    @BeforeAll
    void play() {
        OwnFolders own = new OwnFolders(folder);
        outputs = new Outputs(own.results());
        demo = play(kills(), own);
        assertEquals(0, demo.exit(), demo::output);
        annexes = CompiledDocument.annexes(outputs.manifest());
    }

    private static List<String> kills() {
        long seed = Long.getLong("opendebate.seed", 20210524);
        System.out.println("kills of seed " + seed + "; another: -Dopendebate.seed=N");
        Random random = new Random(seed);
        List<String> arguments = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            arguments.add("--kill");
            arguments.add(service.wire() + "@" + STEPS[random.nextInt(STEPS.length)].wire());
        }
        return arguments;
    }

    private static Program.Ended play(List<String> arguments, OwnFolders own) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString(), "demo"));
        command.addAll(arguments);
        return Program.run(LIMIT, own.environment(), Repository.ROOT, command);
    }

    @Test
    void itLeavesFiveFiles() throws IOException {
        for (String name : Outputs.NAMES) {
            assertTrue(Files.size(outputs.file(name)) > 1000, name);
        }
    }

    @Test
    void eachServiceWasKilledAndRanAgain() {
        for (ServiceName service : ServiceName.values()) {
            assertTrue(demo.output().contains("SIGKILL to " + service.wire()), demo::output);
            assertTrue(demo.output().contains(service.wire() + " runs again"), demo::output);
        }
    }

    @Test
    void itEndsWithATableOfEverySubmission() {
        String table = demo.output().substring(demo.output().lastIndexOf("\nannex "));

        for (Sample sample : Samples.all()) {
            assertEquals(2, table.split(Pattern.quote(sample.speaker()), -1).length, () -> sample.speaker() + table);
        }
        assertTrue(table.contains("withdrawn-by-delegation"), table);
        assertTrue(table.contains("refused: meeting-closed"), table);
    }

    @Test
    void everyLetterStandsInTheHtmlInOrder() {
        String text = outputs.htmlText();

        CompiledDocument.holds("HTML", text, annexes);
        CompiledDocument.doesNotHold("HTML", text);
    }

    @Test
    void everyLetterStandsInTheAkomaNtosoInOrder() {
        String text = outputs.akomaNtosoText();

        CompiledDocument.holds("Akoma Ntoso", text, annexes);
        CompiledDocument.doesNotHold("Akoma Ntoso", text);
    }

    @Test
    void theAkomaNtosoIsInTheProfileAndInTheStandard() throws Exception {
        try (InputStream document = Files.newInputStream(outputs.file("compilation.xml"))) {
            assertDoesNotThrow(() -> Profile.validate(document));
        }
        Path oasis = Repository.file("../shared/data/akn/akomantoso30.xsd");
        if (Files.exists(oasis)) {
            Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(oasis.toFile());
            assertDoesNotThrow(() -> schema.newValidator()
                    .validate(new StreamSource(outputs.file("compilation.xml").toFile())));
        }
    }

    @Test
    void everyLetterStandsInThePdfInOrder() {
        DebianPackage.POPPLER.needed();
        String text = outputs.pdfText();

        CompiledDocument.holds("PDF", text, annexes);
        CompiledDocument.doesNotHold("PDF", text);
    }

    @Test
    void everyPageOfThePdfSaysThatItIsASpecimen() {
        DebianPackage.POPPLER.needed();
        String[] pages = outputs.pdfText().split("\f");

        assertTrue(pages.length > annexes.size(), () -> pages.length + " pages");
        for (int i = 0; i < pages.length; i++) {
            int page = i + 1;
            assertTrue(pages[i].contains(CompiledDocument.MARK), () -> "page " + page);
        }
    }

    @Test
    void everyLetterStandsInTheDocxInOrder(@TempDir Path work) {
        DebianPackage.LIBREOFFICE.needed();
        String text = outputs.docxText(work);

        CompiledDocument.holds("DOCX", text, annexes);
        CompiledDocument.doesNotHold("DOCX", text);
    }

    @Test
    void theManifestsHashesAreThoseOfTheFiles() {
        CompiledDocument.outputsAreThoseOfTheManifest(outputs);
    }

    @Test
    void whatItLeftIsProvedInAnEmptyFolderByTheCommandsAndByOpenssl(@TempDir Path empty) {
        DebianPackage.POPPLER.needed();
        outputs.copyTo(empty);

        String proof = Commands.of("docs/proof.md").run(empty);

        assertTrue(
                proof.contains(annexes.size() + " annexes, each once and in its place in akn, html, docx, pdf"), proof);
        assertEquals(4, proof.split("it holds\n|Signature Verified Successfully\n", -1).length - 1, proof);
    }

    /** What a delegation got a receipt for is what it sent. */
    @Test
    void theReceiptsFilesAreTheSamples() throws IOException {
        for (Sample sample : Samples.all()) {
            if (!sample.scenario().equals("late")) {
                assertEquals(
                        -1,
                        Files.mismatch(
                                sample.document(), outputs.file("receipts/" + sample.author() + "-statement.docx")),
                        sample.author());
            }
        }
    }

    @Test
    void everyReceiptIsProved(@TempDir Path empty) {
        outputs.copyTo(empty);
        int proved = 0;
        for (Sample sample : Samples.all()) {
            Path receipt = empty.resolve("receipts/" + sample.author() + "-receipt.json");
            if (Files.exists(receipt)) {
                Path statement = empty.resolve("receipts/" + sample.author() + "-statement.docx");
                Findings findings = new VerifyReceipt(line -> {}).check(receipt, statement, null, null);
                assertEquals(0, findings.exitCode(), () -> sample.author() + ": " + findings);
                proved++;
            }
        }
        assertEquals(CompiledDocument.rows(outputs.manifest()).size(), proved);
    }

    @Test
    void theMembersOfTheCouncilComeAfterTheBriefingsAndBeforeTheOthers() {
        List<String> kinds =
                annexes.stream().map(annex -> annex.sample().kind()).toList();
        List<String> order = kinds.stream().distinct().toList();

        assertEquals(List.of("briefing", "council-member", "national"), order);
        assertEquals(kinds.stream().sorted(Comparator.comparing(order::indexOf)).toList(), kinds);
    }
}
