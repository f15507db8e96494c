package org.opendebate.documents.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.akn.Profile;

/** The example of {@code docs/compile.md}, compiled as its reader would. */
class CompileTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "example");
    private static final List<String> FILES = List.of(
            "compilation.docx",
            "compilation.html",
            "compilation.json",
            "compilation.pdf",
            "compilation.txt",
            "compilation.xml",
            "summary.json");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void theExampleIsCompiledIntoEveryFormTwiceTheSame() throws IOException {
        assertEquals(0, compile(EXAMPLE, EXAMPLE.resolve("meeting.json"), folder.resolve("one")), err.toString());
        assertEquals(0, compile(EXAMPLE, EXAMPLE.resolve("meeting.json"), folder.resolve("two")), err.toString());

        assertEquals(FILES, names(folder.resolve("one")));
        for (String name : FILES) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(name)),
                    Files.readAllBytes(folder.resolve("two").resolve(name)),
                    name);
        }
        Profile.validate(new ByteArrayInputStream(
                Files.readAllBytes(folder.resolve("one").resolve("compilation.xml"))));
        JsonValue summary = JsonValue.read(folder.resolve("one").resolve("summary.json"));
        assertEquals(7, summary.get("annexes").list().size());
        assertEquals(
                "egy.docx",
                summary.get("annexes").list().getLast().get("source").text());
        for (JsonValue file : summary.get("files").list()) {
            Path written = folder.resolve("one").resolve(file.get("name").text());
            assertEquals(Sha256.of(written), file.get("sha256").text());
        }
        assertTrue(summary.get("versions").names().stream().anyMatch(name -> name.contains("typst")));
        String text = Files.readString(folder.resolve("one").resolve("compilation.txt"));
        assertTrue(text.startsWith("Specimen — not a document of the United Nations\n"), text.substring(0, 80));
        assertTrue(text.contains("\nAnnex VII\nStatement by the Permanent Representative of Egypt"));
        assertTrue(out.toString().contains("annexes: 7"), out.toString());
    }

    @Test
    void thePdfHasVolumesWhereFewerAnnexesAreAskedForInEach() throws IOException {
        assertEquals(
                0,
                compile(
                        EXAMPLE,
                        EXAMPLE.resolve("meeting.json"),
                        folder,
                        "--forms",
                        "pdf",
                        "--annexes-per-volume",
                        "4"),
                err.toString());

        assertEquals(List.of("compilation-volume-1.pdf", "compilation-volume-2.pdf", "summary.json"), names(folder));
        assertEquals(2, compile(EXAMPLE, EXAMPLE, folder, "--annexes-per-volume", "0"));
        assertEquals(2, compile(EXAMPLE, EXAMPLE, folder, "--forms", "odt"));
    }

    @Test
    void whatIsInTheFolderAndNotDescribedIsNamed() throws IOException {
        copyExample();
        Files.copy(EXAMPLE.resolve("fra.docx"), folder.resolve("in/late.docx"));

        assertEquals(1, compile(folder.resolve("in"), folder.resolve("in/meeting.json"), folder.resolve("out")));

        assertTrue(err.toString().contains("in the folder, and not among the statements: late.docx"), err.toString());
    }

    @Test
    void aFileThatIsNotThereOrCannotBeReadIsNamed() throws IOException {
        copyExample();
        Files.delete(folder.resolve("in/ken.docx"));
        assertEquals(1, compile(folder.resolve("in"), folder.resolve("in/meeting.json"), folder.resolve("out")));
        assertTrue(err.toString().contains("statements[3].file: there is no file"), err.toString());
        err.reset();
        Files.writeString(folder.resolve("in/ken.docx"), "%PDF-1.7");

        assertEquals(1, compile(folder.resolve("in"), folder.resolve("in/meeting.json"), folder.resolve("out")));

        assertTrue(err.toString().contains("ken.docx: refused: not-word: This is a PDF file"), err.toString());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void aFolderOrADescriptionThatIsNotThereIsNoStackTrace() {
        assertEquals(2, compile(folder.resolve("none"), EXAMPLE.resolve("meeting.json"), folder));
        assertEquals(2, compile(EXAMPLE, folder.resolve("none.json"), folder));

        assertTrue(err.toString().contains("no such file: " + folder.resolve("none")), err.toString());
        assertTrue(err.toString().contains("no such file: " + folder.resolve("none.json")), err.toString());
        assertTrue(!err.toString().contains("\tat "), err.toString());
    }

    private void copyExample() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("in").resolve(file.getFileName()));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int compile(Path folder, Path meeting, Path target, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("compile", folder.toString(), "--meeting", meeting.toString(), "--out", target.toString()));
        arguments.addAll(List.of(more));
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }
}
