package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.StatementText;

/** Whatever is nested in whatever, the law holds; whatever is broken, an outcome is told. */
class ReaderPropertiesTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "local", "samples", "bgd", "statement.docx");

    @TempDir
    static Path folder;

    @Test
    void theLawHoldsForEveryNesting() {
        Seeds.each(200, random -> {
            Path file = WordBodies.draw(random).write(folder);

            ReadOutcome outcome = new WordReader().read(file);

            ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome, outcome.toString());
            assertEquals(Optional.empty(), Conservation.check(file, read.text()));
        });
    }

    /** What is read has the one form: only so does a published file tell back what went into it. */
    @Test
    void whatIsReadIsSettled() {
        Seeds.each(200, random -> {
            StatementText text = ((ReadOutcome.Read)
                            new WordReader().read(WordBodies.draw(random).write(folder)))
                    .text();

            assertEquals(text, StatementText.settled(text.language(), text.blocks()));
        });
    }

    @Test
    void whatIsReadIsTheSameInAkomaNtoso() {
        Seeds.each(100, random -> {
            Path file = WordBodies.draw(random).write(folder);
            StatementText text = ((ReadOutcome.Read) new WordReader().read(file)).text();
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            AknWriter.write(
                    text, new StatementIdentity("a", 1, LocalDate.of(2021, 5, 24), "un-sc", "KEN", "Kenya"), out);

            assertEquals(text, AknReader.read(new ByteArrayInputStream(out.toByteArray())));
        });
    }

    @Test
    void aBrokenPartHasAnOutcome() {
        Seeds.each(150, ReaderPropertiesTest::brokenPart);
    }

    private static void brokenPart(RandomGenerator random) throws IOException {
        Map<String, byte[]> parts = sampleParts();
        String[] names = parts.keySet().stream()
                .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                .toArray(String[]::new);
        String name = names[random.nextInt(names.length)];
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            xml = broken(xml, random);
        }
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));

        hasOutcome(Docx.zip(parts));
    }

    @Test
    void aBrokenZipHasAnOutcome() {
        Seeds.each(150, ReaderPropertiesTest::brokenZip);
    }

    private static void brokenZip(RandomGenerator random) throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLE);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            int at = random.nextBoolean() ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(2000);
            bytes[at] = (byte) random.nextInt(256);
        }

        hasOutcome(bytes);
    }

    private static void hasOutcome(byte[] bytes) {
        Path file = Docx.write(folder, bytes);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new WordReader().read(file));
    }

    /** Drops, doubles or moves a piece that begins and ends at a tag, or changes a character. */
    private static String broken(String xml, RandomGenerator random) {
        int from = xml.indexOf('<', random.nextInt(xml.length()));
        int to = from < 0 ? -1 : xml.indexOf('<', Math.min(xml.length() - 1, from + 1 + random.nextInt(300)));
        if (to < 0) {
            return xml.substring(0, xml.length() - random.nextInt(20));
        }
        String piece = xml.substring(from, to);
        return switch (random.nextInt(4)) {
            case 0 -> xml.substring(0, from) + xml.substring(to);
            case 1 -> xml.substring(0, to) + piece + xml.substring(to);
            case 2 -> xml.substring(0, from) + xml.substring(to) + piece;
            default -> xml.substring(0, to) + (char) random.nextInt(128) + xml.substring(to);
        };
    }

    private static Map<String, byte[]> sampleParts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(SAMPLE)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
