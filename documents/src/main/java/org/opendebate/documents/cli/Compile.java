package org.opendebate.documents.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.pdf.PdfEngineFailed;
import org.opendebate.documents.pdf.PdfProfile;
import org.opendebate.documents.pdf.PdfReport;
import org.opendebate.documents.pdf.PdfWriter;
import org.opendebate.documents.text.TextWriter;

/** Compiles the Word files of a folder into every form of the document, and a summary that names them. */
final class Compile {

    /** Held, or its level would be forgotten: what PDFBox thinks of our own fonts is not for who compiles. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.fontbox");

    static {
        PDFBOX.setLevel(Level.SEVERE);
    }

    /** By the ending of their files. */
    static final List<String> FORMS = List.of("docx", "html", "xml", "txt", "json", "pdf");

    /** Writes one form. */
    private interface Form {
        void write(Compilation compilation, OutputStream out) throws IOException;
    }

    private final Path typstHome;
    private final PrintStream out;
    private final PrintStream err;
    private Map<String, Integer> pages = Map.of();

    /** @param typstHome the folder that the build fills with the engine of the PDF and its fonts */
    Compile(Path typstHome, PrintStream out, PrintStream err) {
        this.typstHome = typstHome;
        this.out = out;
        this.err = err;
    }

    /**
     * Returns 0, or throws what says which file is to be mended.
     *
     * @param forms of {@link #FORMS}, in their order
     * @param profile how the PDF is to be written
     */
    int run(Path folder, Path meetingFile, Path target, List<String> forms, PdfProfile profile) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        MeetingFile meeting = MeetingFile.read(meetingFile);
        try (Sources sources = new Sources(err)) {
            Compilation compilation = Assembly.assemble(meeting.request(sources.read(folder, meeting)));
            Files.createDirectories(target);
            // the contents of the Word file have the page numbers of the PDF
            List<Path> volumes = forms.contains("pdf") ? pdf(compilation, profile, target) : List.of();
            List<Path> written = new ArrayList<>();
            for (String form : forms) {
                if (form.equals("pdf")) {
                    written.addAll(volumes);
                } else {
                    written.add(write(compilation, target.resolve("compilation." + form), writer(form)));
                }
            }
            Path summary = target.resolve("summary.json");
            Summary.write(compilation, meeting, written, typstHome, summary);
            written.add(summary);
            for (Path file : written) {
                out.println(file);
            }
            out.println("annexes: " + compilation.annexes().size());
            return 0;
        } catch (PdfEngineFailed e) {
            throw new CannotCompile("no PDF could be made: " + e.getMessage());
        }
    }

    private Form writer(String form) {
        return switch (form) {
            case "docx" -> (compilation, stream) -> DocxWriter.write(compilation, pages, stream);
            case "html" -> HtmlWriter::compilation;
            case "xml" -> CollectionWriter::write;
            case "txt" -> TextWriter::compilation;
            case "json" -> JsonWriter::compilation;
            default -> throw new IllegalArgumentException("not a form of a document: " + form);
        };
    }

    /** One file, or one for each volume; what could not be set is told. */
    private List<Path> pdf(Compilation compilation, PdfProfile profile, Path target) throws IOException {
        PdfReport report = new PdfWriter(typstHome).volumes(compilation, profile, target);
        pages = report.firstPages();
        for (PdfReport.Fallback fallback : report.fallbacks()) {
            err.println(fallback.label() + ": warning: "
                    + (fallback.pictured()
                            ? "in the PDF it is a picture with its text attached, since it cannot be set: "
                            : "in the PDF a character is shown by its number, since it cannot be set: ")
                    + fallback.reason());
        }
        List<Path> files = new ArrayList<>();
        for (PdfReport.Volume volume : report.volumes()) {
            String name = report.volumes().size() == 1 ? "compilation.pdf" : "compilation-" + volume.fileName();
            files.add(Files.move(
                    target.resolve(volume.fileName()), target.resolve(name), StandardCopyOption.REPLACE_EXISTING));
        }
        return files;
    }

    private static Path write(Compilation compilation, Path file, Form form) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(compilation, stream);
        }
        return file;
    }
}
