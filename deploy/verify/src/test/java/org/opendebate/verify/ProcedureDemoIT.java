package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.proof.VerifyManifest;

/** Plays the full scenario as a stranger would, and reads the table and the documents that it left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcedureDemoIT {
    private static final Duration LIMIT = Duration.ofMinutes(12);

    @TempDir
    private static Path folder;

    private Path results;
    private Program.Ended demo;

    @BeforeAll
    void play() {
        OwnFolders own = new OwnFolders(folder);
        results = own.results();
        demo = Program.run(
                LIMIT,
                own.environment(),
                Repository.ROOT,
                List.of(Repository.file("opendebate").toString(), "demo", "--scenario", "full"));
        assertEquals(0, demo.exit(), demo::output);
    }

    @Test
    void theTableSaysWhatBecameOfWhatSeldomHappens() {
        String table = demo.output().substring(demo.output().lastIndexOf("\ndocument, annex "));

        for (String what : List.of(
                "confirmed by JPN and KOR",
                "on behalf of a group",
                "cover letter came later",
                "cover letter waived",
                "returned, sent in again",
                "withdrawn by the delegation",
                "e-mail of 23:57",
                "under a grant until",
                "refused: after the close",
                "former Chargé",
                "which was revoked for it",
                "corrected after publication",
                "translation into English")) {
            assertTrue(table.contains(what), () -> what + " is not in" + table);
        }
    }

    @Test
    void theAnnouncingLetterIsADocumentOfItsThreeParts() {
        String table = demo.output().substring(demo.output().lastIndexOf("\ndocument, annex "));

        assertTrue(table.contains("letter (en), concept-note (zh), guidance-note (en)"), table);
        for (String form : List.of("en.pdf", "en.docx", "zh.html", "zh.xml", "manifest.json")) {
            assertTrue(Files.exists(results.resolve("S-2021-440-" + form)), form);
        }
    }

    @Test
    void anAddendumAndACorrigendumStandBesideTheCompilation() {
        for (String document : List.of("S-2021-501", "S-2021-501-Add.1", "S-2021-501-Corr.1")) {
            assertTrue(Files.exists(results.resolve(document + "-manifest.json")), document);
        }
        assertTrue(Files.exists(results.resolve("S-2021-501-Corr.1-es.pdf")));
        assertTrue(Files.notExists(results.resolve("S-2021-501-Corr.1-en.pdf")), "a corrigendum in Spanish only");
    }

    @Test
    void everyDocumentHoldsAgainstItsManifest() {
        DebianPackage.POPPLER.needed();

        Findings findings = new VerifyManifest(System.out::println).check(results, null);

        assertEquals(0, findings.exitCode(), findings::toString);
    }

    @Test
    void everyPageOfEveryDocumentSaysThatItIsASpecimen() throws IOException {
        DebianPackage.POPPLER.needed();
        List<Path> documents;
        try (Stream<Path> files = Files.list(results)) {
            documents = files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
        assertTrue(documents.size() >= 5, documents::toString);
        Map<String, String> marks = Map.of("en", "Specimen", "fr", "Spécimen", "es", "Ejemplar de muestra", "zh", "样本");
        for (Path document : documents) {
            String name = document.getFileName().toString();
            String mark = marks.get(name.substring(name.length() - 6, name.length() - 4));
            Program.Ended text = Program.run(
                    Duration.ofMinutes(1), Map.of(), results, List.of("pdftotext", "-q", "-enc", "UTF-8", name, "-"));
            String[] pages = text.output().split("\f");
            for (int page = 0; page < pages.length; page++) {
                String place = name + ", page " + (page + 1);
                assertTrue(pages[page].contains(mark), place);
            }
        }
    }
}
