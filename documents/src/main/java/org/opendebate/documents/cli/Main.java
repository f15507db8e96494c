package org.opendebate.documents.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.compile.Organ;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.pdf.PdfProfile;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** {@code check}, {@code text} and {@code compile}, as the usage tells. */
public final class Main {

    private static final String USAGE = """
            usage: check FILE.docx [--language ar|zh|en|fr|ru|es]
                   check --corpus DIR
                   text  FILE.docx [--language ar|zh|en|fr|ru|es] [--as akn|html|text]
                   compile DIR --meeting FILE.json --out DIR [--forms docx,pdf,html,xml,txt,json]
                           [--annexes-per-volume N]
            exit:  0 done, 1 refused, 2 not understood or no such file
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        try {
            String language = option(left, "--language", "");
            String as = option(left, "--as", "text");
            String corpus = option(left, "--corpus", "");
            if (!corpus.isEmpty() && left.equals(List.of("check"))) {
                return new Corpus(out).run(Path.of(corpus));
            }
            String meeting = option(left, "--meeting", "");
            String target = option(left, "--out", "");
            List<String> forms = List.of(
                    option(left, "--forms", String.join(",", Compile.FORMS)).split(","));
            if (!Compile.FORMS.containsAll(forms)) {
                throw new IllegalArgumentException("forms are " + String.join(",", Compile.FORMS));
            }
            String most = option(left, "--annexes-per-volume", Integer.toString(PdfProfile.ANNEXES_PER_VOLUME));
            if (!most.matches("[1-9][0-9]{0,4}")) {
                throw new IllegalArgumentException("not a number of annexes: " + most);
            }
            PdfProfile profile = PdfProfile.standard().withAnnexesPerVolume(Integer.parseInt(most));
            if (left.size() == 2 && left.getFirst().equals("compile") && !meeting.isEmpty() && !target.isEmpty()) {
                return new Compile(typstHome(), out, err)
                        .run(Path.of(left.get(1)), Path.of(meeting), Path.of(target), forms, profile);
            }
            if (left.size() != 2 || !List.of("akn", "html", "text").contains(as)) {
                throw new IllegalArgumentException("two words are expected, and a form that is known");
            }
            Path file = Path.of(left.get(1));
            return switch (left.getFirst()) {
                case "check" -> new Check(out, typstHome()).run(read(file, language));
                case "text" -> text(read(file, language), as, file);
                default -> throw new IllegalArgumentException("not known: " + left.getFirst());
            };
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
        } catch (CannotCompile e) {
            err.println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            err.println("no such file: " + e.getFile());
        } catch (IOException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause().getMessage());
        }
        return 2;
    }

    /** Where the build lays the engine of the PDF; the script names it, since it may be called from anywhere. */
    private static Path typstHome() {
        return Path.of(System.getProperty("opendebate.typst", "target/typst"));
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 >= arguments.size()) {
            throw new IllegalArgumentException("nothing follows " + name);
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    private static ReadOutcome read(Path file, String language) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return language.isEmpty()
                ? new WordReader().read(file)
                : new WordReader().read(file, Language.ofCode(language));
    }

    private int text(ReadOutcome outcome, String as, Path file) throws IOException {
        return switch (outcome) {
            case ReadOutcome.Read read -> {
                print(read.text(), as, file);
                yield 0;
            }
            case ReadOutcome.Refused refused -> {
                Check.print(err, refused.finding());
                yield 1;
            }
        };
    }

    private void print(StatementText text, String as, Path file) throws IOException {
        String name = file.getFileName().toString();
        OutputStream stream = out;
        switch (as) {
            case "akn" -> {
                String id = name.replaceAll("[^A-Za-z0-9]+", "-");
                AknWriter.write(
                        text,
                        new StatementIdentity(
                                id, 1, LocalDate.EPOCH, Organ.securityCouncil().actor(), "file", name),
                        stream);
            }
            case "html" -> HtmlWriter.statement(text, name, Optional.empty(), stream);
            default -> out.print(PlainText.of(text));
        }
        out.flush();
    }
}
