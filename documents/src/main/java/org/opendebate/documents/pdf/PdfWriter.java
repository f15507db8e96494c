package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.util.Version;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.model.PlainText;

/**
 * Writes a compilation as PDF: has the engine set it, and finishes what comes back. What cannot be set is shown as a
 * picture with its text attached, and named in the report; it never keeps the rest from appearing.
 */
public final class PdfWriter {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private interface Sink {
        OutputStream open(String fileName) throws IOException;
    }

    /** Of setting all volumes with the pages that are known from the round before; two do but rarely. */
    private static final int MOST_ROUNDS = 3;

    private final PdfEngine engine;
    private final Renderability renderability;
    private final TextPicture picture;
    private final SortedMap<String, String> versions;

    /**
     * @param typstHome the folder that the build fills with the engine and its fonts
     * @param node the Node executable
     */
    public PdfWriter(Path typstHome, String node) {
        this(new TypstEngine(typstHome, node, LIMIT), typstHome);
    }

    /** With {@code node} from the path. */
    public PdfWriter(Path typstHome) {
        this(typstHome, "node");
    }

    PdfWriter(PdfEngine engine, Path typstHome) {
        this.engine = engine;
        Glyphs glyphs = Glyphs.of(typstHome);
        this.renderability = new Renderability(glyphs);
        this.picture = new TextPicture(glyphs);
        try {
            this.versions = EnginePackages.in(typstHome);
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF engine's packages cannot be read", e);
        }
        versions.put("pdfbox", Version.getVersion());
    }

    /** What is asked of a single statement before it is accepted. */
    public Renderability renderability() {
        return renderability;
    }

    /**
     * All in one volume, however long, as PDF/A-2a (3a where an annex has to be attached); leaves the stream open.
     *
     * @throws PdfEngineFailed when the engine fails whatever it is given
     */
    public PdfReport write(Compilation compilation, OutputStream out) throws IOException {
        return write(compilation, PdfProfile.standard().withAnnexesPerVolume(Integer.MAX_VALUE), name -> out, false);
    }

    /**
     * In as many volumes as the profile asks for, each in a file of the folder with the name that the report gives it.
     *
     * @throws PdfEngineFailed when the engine fails whatever it is given
     */
    public PdfReport volumes(Compilation compilation, PdfProfile profile, Path folder) throws IOException {
        return write(compilation, profile, name -> Files.newOutputStream(folder.resolve(name)), true);
    }

    private PdfReport write(Compilation compilation, PdfProfile profile, Sink sink, boolean close) throws IOException {
        Typesetting typesetting = new Typesetting(engine, picture);
        Showable showable = renderability.showable(compilation);
        for (Annex annex : compilation.annexes()) {
            String reason = renderability.reason(annex.contribution().text()).orElse(null);
            if (reason != null) {
                typesetting.show(annex, reason);
            }
        }
        List<PdfPart> parts = parts(showable.compilation(), profile, typesetting);
        Map<String, Integer> elsewhere = parts.size() == 1 ? Map.of() : pages(parts, typesetting);
        List<PdfReport.Volume> volumes = volumes(parts, elsewhere, typesetting, profile, sink, close);
        for (int round = 1; round < MOST_ROUNDS && parts.size() > 1; round++) {
            Map<String, Integer> now = new LinkedHashMap<>();
            volumes.forEach(volume -> now.putAll(volume.firstPages()));
            if (now.equals(elsewhere)) {
                break;
            }
            // the numbers of pages made the contents longer than they were without
            elsewhere = now;
            volumes = volumes(parts, elsewhere, typesetting, profile, sink, close);
        }
        List<PdfReport.Fallback> fallbacks = new ArrayList<>(showable.fallbacks());
        for (Annex annex : compilation.annexes()) {
            String reason = typesetting.failing().get(annex.eId());
            if (reason != null) {
                fallbacks.add(new PdfReport.Fallback(annex.eId(), annex.label(), reason, true));
            }
        }
        return new PdfReport(volumes, fallbacks, versions);
    }

    /** Sets and writes each volume, whose contents say on which pages of the others their annexes begin. */
    private static List<PdfReport.Volume> volumes(
            List<PdfPart> parts,
            Map<String, Integer> elsewhere,
            Typesetting typesetting,
            PdfProfile profile,
            Sink sink,
            boolean close)
            throws IOException {
        List<PdfReport.Volume> volumes = new ArrayList<>();
        for (PdfPart part : parts) {
            PdfPart known = part.knowing(elsewhere);
            Typesetting.Result set = typesetting.set(known);
            PdfFinish.Finished finished = PdfFinish.finish(
                    set.pdf(),
                    set.json(),
                    known.annexes(),
                    attachments(known, profile),
                    part.compilation().request().masthead().documentDate());
            PdfReport.Volume volume = new PdfReport.Volume(part.volume(), finished.pages(), finished.firstPages());
            OutputStream out = sink.open(volume.fileName());
            try {
                out.write(finished.pdf());
            } finally {
                if (close) {
                    out.close();
                }
            }
            volumes.add(volume);
        }
        return volumes;
    }

    private static List<PdfPart> parts(Compilation compilation, PdfProfile profile, Typesetting typesetting) {
        List<Annex> annexes = compilation.annexes();
        List<List<Annex>> volumes = new ArrayList<>();
        for (int from = 0; volumes.isEmpty() || from < annexes.size(); from += profile.annexesPerVolume()) {
            int most = Math.min(profile.annexesPerVolume(), annexes.size() - from);
            volumes.add(annexes.subList(from, from + most));
        }
        List<PdfPart> parts = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            parts.add(new PdfPart(
                    compilation,
                    volumes.get(i),
                    i + 1,
                    volumes,
                    Map.of(),
                    typesetting.pictured(),
                    profile.akomaNtoso().isPresent()));
        }
        return parts;
    }

    /** Sets all volumes once, to know what the contents of each have to say of the others. */
    private static Map<String, Integer> pages(List<PdfPart> parts, Typesetting typesetting) throws IOException {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (PdfPart part : parts) {
            pages.putAll(PdfFinish.firstPages(typesetting.set(part).pdf(), part.annexes()));
        }
        return pages;
    }

    private static List<Attachment> attachments(PdfPart part, PdfProfile profile) {
        List<Attachment> all = new ArrayList<>();
        profile.akomaNtoso()
                .ifPresent(source -> all.add(new Attachment(
                        "compilation.xml",
                        "application/akn+xml",
                        "Source",
                        part.compilation().letter().title(),
                        source)));
        for (Annex annex : part.annexes()) {
            if (part.pictured().containsKey(annex.eId())) {
                all.add(new Attachment(
                        PdfPart.textFile(annex),
                        "text/plain",
                        "Alternative",
                        annex.label() + ": " + annex.title(),
                        PlainText.of(annex.contribution().text()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return all;
    }
}
