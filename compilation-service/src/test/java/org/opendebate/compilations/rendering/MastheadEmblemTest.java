package org.opendebate.compilations.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.letter.Letters;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.register.DelegationName;

class MastheadEmblemTest {
    private static final Path TYPST_HOME = Path.of("../documents/target/typst");

    @TempDir
    Path folder;

    private Path png;

    @BeforeEach
    void draw() throws IOException {
        png = folder.resolve("emblem.png");
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(3, 3, 0xFFFFFF);
        ImageIO.write(image, "png", png.toFile());
    }

    private static CompilationSettings settings(Path emblem) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "opendebate.compilation.statement-bucket",
                "statements",
                "opendebate.compilation.typst-home",
                TYPST_HOME.toString()));
        if (emblem != null) {
            settings.put("opendebate.compilation.emblem", emblem.toString());
        }
        return new SmallRyeConfigBuilder()
                .withMapping(CompilationSettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(CompilationSettings.class);
    }

    private static String refusal(Path emblem) {
        CompilationSettings settings = settings(emblem);
        return assertThrows(IllegalStateException.class, () -> new MastheadEmblem(settings))
                .getMessage();
    }

    private static Rendered rendered(CompilationSettings settings) {
        LocalDate date = LocalDate.of(2021, 5, 24);
        MeetingFacts meeting = new MeetingFacts(
                UUID.fromString("019e0000-0000-7000-8000-000000000001"),
                "SC",
                "chamber",
                date,
                ZoneId.of("America/New_York"),
                "Theme",
                Optional.empty(),
                "closed",
                true,
                new MeetingFacts.President("CHN", "Zhang Jun", Optional.empty()),
                List.of(),
                List.of(),
                new MeetingFacts.Office("Office", Optional.empty()));
        Material material =
                new Material(meeting, 1, DelegationName.english("CHN", "member-state", "China", "China"), List.of());
        return new Rendering(
                        settings,
                        new MastheadEmblem(settings),
                        Letters.byDefault(),
                        code -> OrganFacts.SECURITY_COUNCIL,
                        "test",
                        new RenderingMetrics(new SimpleMeterRegistry()))
                .render(material, Imprint.provisional(meeting), "en", Map.of());
    }

    @Test
    void withoutTheSettingThereIsNone() {
        assertTrue(new MastheadEmblem(settings(null)).emblem().isEmpty());
    }

    @Test
    void theDocumentsShowTheFileThatTheSettingNames() throws IOException {
        Map<Form, List<byte[]>> forms = rendered(settings(png)).forms();

        assertArrayEquals(Files.readAllBytes(png), part(forms.get(Form.DOCX).getFirst(), "word/media/image1.png"));
        assertTrue(new String(forms.get(Form.HTML).getFirst(), StandardCharsets.UTF_8)
                .contains("<img src=\"data:image/png;"));
    }

    @Test
    void theDocumentsShowNothingWithoutTheSetting() throws IOException {
        Map<Form, List<byte[]>> forms = rendered(settings(null)).forms();

        assertEquals(0, part(forms.get(Form.DOCX).getFirst(), "word/media/image1.png").length);
        assertTrue(!new String(forms.get(Form.HTML).getFirst(), StandardCharsets.UTF_8).contains("<img"));
    }

    @Test
    void anotherFormatIsRefusedWithTheNameOfTheSettingAndTheFile() throws IOException {
        Path svg = Files.writeString(folder.resolve("emblem.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertEquals(
                "opendebate.compilation.emblem: " + svg + " cannot be shown; give a PNG file (Emblem: not a PNG file)",
                refusal(svg));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path missing = folder.resolve("none.png");

        assertEquals("opendebate.compilation.emblem: " + missing + " cannot be read", refusal(missing));
    }

    /** Empty where the package has no such part. */
    private static byte[] part(byte[] docx, String name) throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    zip.transferTo(found);
                }
            }
        }
        return found.toByteArray();
    }
}
