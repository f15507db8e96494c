package org.opendebate.compilations.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.letter.Letters;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

class RenderingTest {

    private static final LocalDate DATE = LocalDate.of(2021, 5, 24);
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    @Test
    void aDocumentOfManyAnnexesHasVolumesOfPdfAndOneOfEachOtherForm() throws IOException {
        Rendered rendered = rendered(Map.of("annexes-per-volume", "1"), "Peace.", "Security.");

        assertEquals(2, rendered.forms().get(Form.PDF).size());
        for (Form form : Form.values()) {
            if (form != Form.PDF) {
                assertEquals(1, rendered.forms().get(form).size(), form.code());
            }
        }
        assertNull(rendered.annexes().getFirst().picturedBecause());
    }

    @Test
    void anAnnexThatCannotBeSetIsThereAsAPictureAndSaysWhy() throws IOException {
        Rendered rendered = rendered(Map.of(), "Peace.", "A sign that no font has: \uD808\uDC00");

        assertEquals(2, rendered.annexes().size());
        assertNull(rendered.annexes().getFirst().picturedBecause());
        String reason = rendered.annexes().getLast().picturedBecause();
        assertTrue(reason.contains("U+12000"), reason);
    }

    @Test
    void theSourceIsAttachedWhereTheSettingSaysSo() throws IOException {
        Rendered without = rendered(Map.of(), "Peace.");
        Rendered with = rendered(Map.of("attach-akoma-ntoso", "true"), "Peace.");

        assertEquals(Set.of("compilation.xml"), attachments(with));
        assertEquals(Set.of(), attachments(without));
        assertEquals(without.engine(), with.engine());
    }

    @Test
    void eachFormIsMeasuredByItself() throws IOException {
        Map<Form, Long> before = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            before.put(form, written(form, "done"));
        }

        rendered(Map.of(), "Peace.");

        for (Form form : Form.values()) {
            assertEquals(before.get(form) + 1, written(form, "done"), form.code());
        }
    }

    @Test
    void aFormThatFailsIsMeasuredAsFailed() {
        RenderingMetrics metrics = new RenderingMetrics(METERS);
        long before = written(Form.PLAIN, "failed");

        assertThrows(
                RenderingFailed.class,
                () -> metrics.measured(Form.PLAIN, () -> {
                    throw new RenderingFailed("planted", null);
                }));

        assertEquals(before + 1, written(Form.PLAIN, "failed"));
    }

    private static long written(Form form, String outcome) {
        return METERS.timer("opendebate.rendering.forms", "form", form.code(), "outcome", outcome)
                .count();
    }

    private static Set<String> attachments(Rendered rendered) throws IOException {
        try (PDDocument document = Loader.loadPDF(rendered.forms().get(Form.PDF).getFirst())) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            return names == null || names.getEmbeddedFiles() == null
                    ? Set.of()
                    : names.getEmbeddedFiles().getNames().keySet();
        }
    }

    private static Rendered rendered(Map<String, String> settings, String... statements) throws IOException {
        Map<String, byte[]> models = new HashMap<>();
        List<Material.Part> parts = new ArrayList<>();
        for (int i = 0; i < statements.length; i++) {
            String code = "A" + (char) ('A' + i) + "A";
            UUID id = new UUID(7, i);
            models.put(code, model(id, code, statements[i]));
            parts.add(new Material.Part(
                    id,
                    1,
                    Place.NATIONAL,
                    DelegationName.english(code, "member-state", code, code),
                    null,
                    "en",
                    "Speaker",
                    null,
                    "permanent-representative",
                    code,
                    "0".repeat(64),
                    null,
                    List.of()));
        }
        CompilationSettings all = settings(settings);
        Material material =
                new Material(meeting(), 1, DelegationName.english("CHN", "member-state", "China", "China"), parts);
        return new Rendering(
                        all,
                        new MastheadEmblem(all),
                        Letters.byDefault(),
                        code -> OrganFacts.SECURITY_COUNCIL,
                        "test",
                        new RenderingMetrics(METERS))
                .render(material, Imprint.provisional(material.meeting()), "en", models);
    }

    private static byte[] model(UUID id, String code, String words) throws IOException {
        ByteArrayOutputStream akn = new ByteArrayOutputStream();
        AknWriter.write(
                new StatementText(Language.EN, List.of(Paragraph.of(Direction.LTR, Text.of(words)))),
                new StatementIdentity(id.toString(), 1, DATE, "un-sc", code, code),
                akn);
        return akn.toByteArray();
    }

    private static CompilationSettings settings(Map<String, String> some) {
        Map<String, String> all = new HashMap<>(Map.of(
                "opendebate.compilation.statement-bucket",
                "statements",
                "opendebate.compilation.typst-home",
                Path.of("../documents/target/typst").toString()));
        some.forEach((name, value) -> all.put("opendebate.compilation." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(CompilationSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(CompilationSettings.class);
    }

    private static MeetingFacts meeting() {
        return new MeetingFacts(
                UUID.fromString("019e0000-0000-7000-8000-000000000001"),
                "SC",
                "chamber",
                DATE,
                ZoneId.of("America/New_York"),
                "Peace operations",
                Optional.empty(),
                "closed",
                true,
                new MeetingFacts.President("CHN", "Zhang Jun", Optional.empty()),
                List.of(),
                List.of(),
                new MeetingFacts.Office("Office", Optional.empty()));
    }
}
