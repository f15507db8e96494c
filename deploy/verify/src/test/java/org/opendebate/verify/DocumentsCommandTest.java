package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the script that need no stack, called as a user calls them, from another folder. */
class DocumentsCommandTest {
    private static final Path SAMPLES = Repository.file("deploy/local/samples");

    @TempDir
    Path folder;

    @Test
    void checkTellsTheVerdictOfASample() {
        Program.Ended ended =
                opendebate("check", SAMPLES.resolve("fra/statement.docx").toString());

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().contains("language: fr\n"), ended.output());
        assertTrue(ended.output().endsWith("verdict: pass\n"), ended.output());
    }

    @Test
    void checkOfAFolderEndsWithOneLine() {
        Program.Ended ended =
                opendebate("check", "--corpus", SAMPLES.resolve("ken").toString());

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(
                ended.output()
                        .lines()
                        .toList()
                        .getLast()
                        .matches("read \\d+, refused with a reason \\d+, law broken 0"),
                ended.output());
    }

    @Test
    void textPrintsWhatTheReaderSees() {
        Program.Ended ended =
                opendebate("text", SAMPLES.resolve("ken/statement.docx").toString(), "--as", "html");

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().startsWith("<!DOCTYPE html>"), ended.output());
    }

    @Test
    void compileMakesTheDocumentOfTheExampleInTheDocs() throws IOException {
        Path example = Repository.file("docs/example");

        Program.Ended ended = opendebate(
                "compile",
                example.toString(),
                "--meeting",
                example.resolve("meeting.json").toString(),
                "--out",
                folder.resolve("out").toString());

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(Files.size(folder.resolve("out/compilation.pdf")) > 10_000);
        assertTrue(Files.readString(folder.resolve("out/summary.json")).contains("\"compilation.pdf\""));
    }

    /** Whether the bench works, not how fast anything is: this machine does other things meanwhile. */
    @Test
    void benchMeasuresEverythingInItsShortForm() {
        Program.Ended ended = opendebate("bench", "documents", "--short");

        assertEquals(0, ended.exit(), ended.output());
        for (String measured : List.of(
                "reading two pages, as Word writes it (of 24)",
                "reading two pages, as LibreOffice does (of 13)",
                "6 statements: DOCX, PDF, HTML and AKN",
                "24 statements: DOCX, HTML and AKN",
                "24 beside 12: memory",
                "6 statements in zh: PDF",
                "12 statements in all languages: PDF")) {
            assertTrue(ended.output().contains("\n" + measured), measured + " in:\n" + ended.output());
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLineAndAnExitCode() throws IOException {
        Path file = Files.writeString(folder.resolve("old.docx"), "%PDF-1.4");

        Program.Ended ended = opendebate("check", file.toString());

        assertEquals(1, ended.exit(), ended.output());
        assertTrue(ended.output().contains("refusal not-word: This is a PDF file"), ended.output());
        assertEquals(2, opendebate("check", "no-such-file.docx").exit());
    }

    private Program.Ended opendebate(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString()));
        command.addAll(List.of(arguments));
        return Program.run(Duration.ofMinutes(3), Map.of(), folder, command);
    }
}
