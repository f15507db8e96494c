package org.opendebate.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.model.Language;

/** Writes one compilation in all forms into a folder: run in processes of other settings. */
final class WrittenForms {

    private WrittenForms() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Compilation compilation = SixLanguages.request()
                .in(Language.ofCode(arguments[2]))
                .with(Emblems.wide())
                .national(
                        "ZZZ",
                        Author.Kind.MEMBER_STATE,
                        "Nowhere",
                        "Nowhere",
                        Compilations.text(Language.EN, "A character \uE123 that no font has."))
                .national("XXY", Author.Kind.MEMBER_STATE, "Erewhon", "Erewhon", VocalisedArabic.statement())
                .assemble();
        ByteArrayOutputStream akn = new ByteArrayOutputStream();
        CollectionWriter.write(compilation, akn);
        Files.write(target.resolve("compilation.xml"), akn.toByteArray());
        PdfProfile profile = PdfProfile.standard().withAnnexesPerVolume(8).attaching(akn.toByteArray());
        new PdfWriter(Path.of(arguments[0])).volumes(compilation, profile, target);
        try (var out = Files.newOutputStream(target.resolve("compilation.docx"))) {
            DocxWriter.write(compilation, out);
        }
        try (var out = Files.newOutputStream(target.resolve("compilation.html"))) {
            HtmlWriter.compilation(compilation, out);
        }
    }
}
