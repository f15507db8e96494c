package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.opendebate.documents.law.Conservation;

/** Whatever is nested in whatever, the law holds; whatever is broken, an outcome is told. */
class ReaderPropertiesTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "local", "samples", "bgd", "statement.docx");
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("reader");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("statement.docx"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> bodies() {
        return WordBodies.any();
    }

    @Property(tries = 200)
    void theLawHoldsForEveryNesting(@ForAll("bodies") String body) throws IOException {
        Path file = Docx.ofBody(body)
                .relateOutside("l1", "hyperlink", "https://example.org")
                .styles(
                        "<w:style w:type='paragraph' w:styleId='Hidden'><w:name w:val='Hidden'/><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:type='character' w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:type='character' w:styleId='HiddenRun'><w:basedOn w:val='Base'/></w:style>")
                .numbering(
                        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>")
                .footnotes(
                        "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>note</w:t></w:r></w:p></w:footnote>"
                                + "<w:footnote w:id='3'><w:p><w:r><w:t xml:space='preserve'> * own</w:t></w:r></w:p></w:footnote>")
                .endnotes("<w:endnote w:id='1'><w:p><w:r><w:t>*end</w:t></w:r></w:p></w:endnote>")
                .write(folder);

        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file));

        assertEquals(Optional.empty(), Conservation.check(file, read.text()));
    }

    @Property(tries = 150)
    void aBrokenPartHasAnOutcome(@ForAll Random random) throws IOException {
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

    @Property(tries = 150)
    void aBrokenZipHasAnOutcome(@ForAll Random random) throws IOException {
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
    private static String broken(String xml, Random random) {
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
