package org.opendebate.compilations.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.edition.LetterText;
import org.opendebate.compilations.letter.Letters;
import org.opendebate.compilations.letter.UnwritableLetter;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.organ.Organs;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.LetterFacts;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.pdf.PdfEngineFailed;
import org.opendebate.documents.pdf.PdfProfile;
import org.opendebate.documents.pdf.PdfReport;
import org.opendebate.documents.pdf.PdfWriter;
import org.opendebate.documents.text.TextWriter;

/** Renders a compilation in every form. Takes seconds and much memory: never in a transaction. */
@ApplicationScoped
public class Rendering {
    private final CompilationSettings settings;
    private final MastheadEmblem emblem;
    private final Letters letters;
    private final Function<String, OrganFacts> organs;
    private final String engine;
    private final RenderingMetrics metrics;
    private volatile PdfWriter pdf;

    @Inject
    Rendering(
            CompilationSettings settings,
            MastheadEmblem emblem,
            Letters letters,
            Organs organs,
            @ConfigProperty(name = "quarkus.application.version") String version,
            RenderingMetrics metrics) {
        this(settings, emblem, letters, code -> organs.facts(code).orElseThrow(), version, metrics);
    }

    /** @param organs by their codes, all that material can be of */
    Rendering(
            CompilationSettings settings,
            MastheadEmblem emblem,
            Letters letters,
            Function<String, OrganFacts> organs,
            String version,
            RenderingMetrics metrics) {
        this.settings = settings;
        this.emblem = emblem;
        this.letters = letters;
        this.organs = organs;
        this.engine = "opendebate-documents/" + version;
        this.metrics = metrics;
    }

    /**
     * @param models Akoma Ntoso by SHA-256, all that the material names
     * @throws RenderingFailed if the PDF engine fails whatever it is given
     */
    public Rendered render(Material material, Imprint imprint, String language, Map<String, byte[]> models) {
        Assembled assembled = assemble(material, imprint, language, models);
        Written written = written(assembled.compilation());
        return rendered(
                assembled,
                material,
                engines(written.report()),
                PlacedAnnexes.pictured(written.report()),
                written.forms());
    }

    /** The same of a letter that came as a paper, with the papers behind it. */
    public Rendered render(LetterMaterial letter, Imprint imprint, String language, Map<String, byte[]> models) {
        Compilation compilation = Assembly.assemble(
                requests(letter.meeting(), language, models).request(letter, imprint, emblem.emblem()));
        Written written = written(compilation);
        return new Rendered(
                language,
                compilation.letter().title(),
                letter.sender().isKnownIn(language)
                        ? List.of()
                        : List.of(letter.sender().code()),
                engines(written.report()),
                PlacedAnnexes.of(compilation, letter, PlacedAnnexes.pictured(written.report())),
                written.forms(),
                null);
    }

    private record Written(Map<Form, List<byte[]>> forms, PdfReport report) {}

    private Written written(Compilation compilation) {
        byte[] akn = metrics.measured(Form.AKN, () -> akn(compilation));
        Pages pages = metrics.measured(Form.PDF, () -> pages(compilation, akn));
        Map<Form, List<byte[]>> forms = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            forms.put(
                    form,
                    switch (form) {
                        case AKN -> List.of(akn);
                        case PDF -> pages.volumes();
                        case HTML, DOCX, PLAIN, CONTENT -> {
                            Map<String, Integer> firstPages = pages.report().firstPages();
                            yield List.of(metrics.measured(form, () -> written(compilation, form, firstPages)));
                        }
                    });
        }
        return new Written(forms, pages.report());
    }

    /** What stands where under which title, without any form. */
    public Rendered outline(Material material, Imprint imprint, String language, Map<String, byte[]> models) {
        return rendered(assemble(material, imprint, language, models), material, engine, Map.of(), Map.of());
    }

    /**
     * One form alone, in its volumes; the contents of a Word file then have likely page numbers.
     *
     * @throws RenderingFailed if the PDF engine fails whatever it is given
     */
    public List<byte[]> form(
            Material material, Imprint imprint, String language, Map<String, byte[]> models, Form form) {
        Compilation compilation = assemble(material, imprint, language, models).compilation();
        return metrics.measured(form, () -> switch (form) {
            case AKN -> List.of(akn(compilation));
            case PDF -> pages(compilation, akn(compilation)).volumes();
            case HTML, DOCX, PLAIN, CONTENT -> List.of(written(compilation, form, Map.of()));
        });
    }

    /** @param template the version that wrote the covering letter; 0 for the one that comes with the service */
    private record Assembled(Compilation compilation, int template) {
        LetterText letter() {
            return new LetterText(compilation.letter().text(), template);
        }
    }

    private Assembled assemble(Material material, Imprint imprint, String language, Map<String, byte[]> models) {
        CompilationRequest request = requests(material.meeting(), language, models)
                .request(material, imprint, settings.numbering(), emblem.emblem());
        if (!imprint.kinship().hasTheWholeLetter()) {
            // templates are of the letter that transmits everything; what adds or corrects is worded by the engine
            return new Assembled(Assembly.assemble(request), 0);
        }
        try {
            Letters.Written letter = letters.write(material.meeting().organ(), language, LetterFacts.of(request));
            return new Assembled(Assembly.assemble(request.withLetter(letter.paragraphs())), letter.template());
        } catch (UnwritableLetter e) {
            throw new RenderingFailed(e.getMessage(), e);
        }
    }

    private Requests requests(MeetingFacts meeting, String language, Map<String, byte[]> models) {
        return new Requests(
                models,
                language,
                organs.apply(meeting.organ()),
                settings.documentLinks().orElse(""));
    }

    private static byte[] akn(Compilation compilation) {
        return form(Form.AKN, out -> CollectionWriter.write(compilation, out));
    }

    private static byte[] written(Compilation compilation, Form form, Map<String, Integer> firstPages) {
        return form(form, out -> {
            switch (form) {
                case HTML -> HtmlWriter.compilation(compilation, out);
                case DOCX -> DocxWriter.write(compilation, firstPages, out);
                case PLAIN -> TextWriter.compilation(compilation, out);
                case CONTENT -> JsonWriter.compilation(compilation, out);
                case AKN, PDF -> throw new IllegalArgumentException("not written here: " + form.code());
            }
        });
    }

    private static Rendered rendered(
            Assembled assembled,
            Material material,
            String engine,
            Map<String, String> pictured,
            Map<Form, List<byte[]>> forms) {
        Compilation compilation = assembled.compilation();
        String language = compilation.language().code();
        return new Rendered(
                language,
                compilation.letter().title(),
                material.delegations()
                        .filter(name -> !name.isKnownIn(language))
                        .map(DelegationName::code)
                        .sorted()
                        .toList(),
                engine,
                PlacedAnnexes.of(compilation, material, pictured),
                forms,
                assembled.letter());
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] form(Form form, Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the compilation cannot be written as " + form.code(), e);
        }
        return out.toByteArray();
    }

    private record Pages(List<byte[]> volumes, PdfReport report) {}

    private Pages pages(Compilation compilation, byte[] akn) {
        PdfProfile profile = PdfProfile.standard().withAnnexesPerVolume(settings.annexesPerVolume());
        try (Scratch scratch = Scratch.make()) {
            PdfReport report = pdf().volumes(
                            compilation,
                            settings.attachAkomaNtoso() ? profile.attaching(akn) : profile,
                            scratch.folder());
            List<byte[]> volumes = new ArrayList<>();
            for (PdfReport.Volume volume : report.volumes()) {
                volumes.add(Files.readAllBytes(scratch.folder().resolve(volume.fileName())));
            }
            return new Pages(volumes, report);
        } catch (PdfEngineFailed e) {
            throw new RenderingFailed("The PDF engine gave no document.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the compilation cannot be written as pdf", e);
        }
    }

    /** The engine, and what the pages depend on: {@code opendebate-documents/0.1.0 amiri/0.4.1 ...}. */
    private String engines(PdfReport report) {
        return report.versions().entrySet().stream()
                .map(one -> " " + one.getKey().substring(one.getKey().lastIndexOf('/') + 1) + "/" + one.getValue())
                .collect(Collectors.joining("", engine, ""));
    }

    /** Made at the first use: a service starts, and reads, without the engine's folder. */
    private PdfWriter pdf() {
        PdfWriter ready = pdf;
        if (ready == null) {
            ready = new PdfWriter(typstHome());
            pdf = ready;
        }
        return ready;
    }

    private Path typstHome() {
        return settings.typstHome()
                .orElseThrow(() -> new IllegalStateException(
                        "opendebate.compilation.typst-home is not set: name the folder of the PDF engine"));
    }
}
