package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.Profile;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;

/** Every sample statement, made by a real word processor, says what was written for it, line by line. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAsItWasWritten() throws IOException {
        List<Path> files = files();
        assertTrue(files.size() >= 14, "samples found: " + files.size());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(SAMPLES.relativize(file).toString(), () -> check(file)));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            return walk.filter(file -> file.getFileName().toString().matches("statement.*\\.docx"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        ReadOutcome outcome = new WordReader().read(file);

        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome, outcome.toString());
        assertTrue(
                read.findings().stream().noneMatch(finding -> finding.severity() != Severity.NOTE),
                read.findings().toString());
        String name = file.getFileName().toString().replace(".docx", ".txt");
        List<String> written = Files.readAllLines(file.resolveSibling(name)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        assertEquals(String.join("\n", written), String.join("\n", lines(read.text())));
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsTheSameInAkomaNtoso() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(SAMPLES.relativize(file).toString(), () -> {
                    StatementText text = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file))
                            .text();
                    ByteArrayOutputStream out = new ByteArrayOutputStream();

                    AknWriter.write(
                            text,
                            new StatementIdentity("a", 1, LocalDate.of(2021, 5, 24), "un-sc", "KEN", "Kenya"),
                            out);

                    Profile.validate(new ByteArrayInputStream(out.toByteArray()));
                    assertEquals(text, AknReader.read(new ByteArrayInputStream(out.toByteArray())));
                }));
    }

    /** One line a block, as the samples are written: computed numbers are not in it, notes follow after a line. */
    private static List<String> lines(StatementText text) {
        List<String> lines = new ArrayList<>();
        text.blocks().forEach(block -> add(block, lines));
        if (!text.notes().isEmpty()) {
            lines.add("---");
            text.notes().forEach(note -> note.body().forEach(block -> add(block, lines)));
        }
        return lines;
    }

    private static void add(Block block, List<String> lines) {
        switch (block) {
            case Paragraph paragraph -> lines.add(line(paragraph));
            case Heading heading ->
                lines.add(line(new Paragraph(heading.direction(), heading.alignment(), heading.content())));
            case ListBlock list -> list.items().forEach(item -> item.body().forEach(inner -> add(inner, lines)));
            case Table table ->
                table.rows()
                        .forEach(row -> row.cells().forEach(cell -> cell.body().forEach(inner -> add(inner, lines))));
            case Quotation quotation -> quotation.body().forEach(inner -> add(inner, lines));
        }
    }

    private static String line(Paragraph paragraph) {
        String plain = PlainText.of(List.of(paragraph));
        return plain.substring(0, plain.indexOf('\n')).strip();
    }
}
