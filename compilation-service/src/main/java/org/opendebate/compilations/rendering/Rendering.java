package org.opendebate.compilations.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.pdf.EnginePackages;
import org.opendebate.documents.pdf.PdfEngineFailed;
import org.opendebate.documents.pdf.PdfWriter;
import org.opendebate.documents.text.TextWriter;

/** Renders a compilation in every form. Takes seconds and much memory: never in a transaction. */
@ApplicationScoped
public class Rendering {
    private final CompilationSettings settings;
    private final MastheadEmblem emblem;
    private final String engine;
    private volatile PdfWriter pdf;

    Rendering(
            CompilationSettings settings,
            MastheadEmblem emblem,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.settings = settings;
        this.emblem = emblem;
        this.engine = "opendebate-documents/" + version;
    }

    /**
     * @param models Akoma Ntoso by SHA-256, all that the material names
     * @throws RenderingFailed if the PDF engine fails whatever it is given
     */
    public Rendered render(Material material, Dates dates, Map<String, byte[]> models) {
        Compilation compilation =
                Assembly.assemble(new Requests(models).request(material, dates, settings.numbering(), emblem.emblem()));
        Map<Form, List<byte[]>> forms = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            forms.put(form, List.of(form(compilation, form)));
        }
        return new Rendered(
                compilation.language().code(),
                compilation.letter().title(),
                engines(),
                annexes(compilation, material),
                forms);
    }

    private byte[] form(Compilation compilation, Form form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(compilation, form, out);
        } catch (PdfEngineFailed e) {
            throw new RenderingFailed("The PDF engine gave no document.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the compilation cannot be written as " + form.code(), e);
        }
        return out.toByteArray();
    }

    private void write(Compilation compilation, Form form, OutputStream out) throws IOException {
        switch (form) {
            case HTML -> HtmlWriter.compilation(compilation, out);
            case PDF -> pdf().write(compilation, out);
            case DOCX -> DocxWriter.write(compilation, out);
            case AKN -> CollectionWriter.write(compilation, out);
            case PLAIN -> TextWriter.compilation(compilation, out);
            case CONTENT -> JsonWriter.compilation(compilation, out);
        }
    }

    /** The engine, and the packages that set the pages: {@code opendebate-documents/0.1.0 amiri/0.4.1 ...}. */
    private String engines() {
        try {
            return EnginePackages.in(typstHome()).entrySet().stream()
                    .map(one -> " " + one.getKey().substring(one.getKey().lastIndexOf('/') + 1) + "/" + one.getValue())
                    .collect(Collectors.joining("", engine, ""));
        } catch (IOException e) {
            throw new UncheckedIOException("the versions of the PDF engine cannot be read", e);
        }
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

    private static List<PlacedAnnex> annexes(Compilation compilation, Material material) {
        Map<UUID, Material.Part> parts =
                material.parts().stream().collect(Collectors.toMap(Material.Part::statementId, part -> part));
        return compilation.annexes().stream().map(annex -> placed(annex, parts)).toList();
    }

    private static PlacedAnnex placed(Annex annex, Map<UUID, Material.Part> parts) {
        Material.Part part = parts.get(UUID.fromString(annex.contribution().id()));
        return new PlacedAnnex(
                annex.number(),
                annex.eId(),
                annex.label(),
                annex.title(),
                part.statementId(),
                part.version(),
                part.placedAs(),
                part.modelSha256(),
                null);
    }
}
