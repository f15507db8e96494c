package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Family;
import org.opendebate.documents.compile.FamilyDocument;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.text.TextWriter;

/** A document of a family says in every form what it is to the others, and leads to them. */
class FamilyFormsTest {

    private static final FamilyDocument FIRST = new FamilyDocument(
            "S/2021/501", LocalDate.of(2021, 5, 26), LocalDate.of(2021, 5, 28), "https://documents.example/S/2021/501");
    private static final FamilyDocument SECOND = new FamilyDocument(
            "S/2021/501/Corr.1",
            LocalDate.of(2021, 5, 26),
            LocalDate.of(2021, 6, 4),
            "https://documents.example/S/2021/501/Corr.1");

    private interface Writer {
        void write(Compilation compilation, OutputStream out) throws IOException;
    }

    private static Compilation addendum(Language language) {
        return Assembly.assemble(Compilations.start()
                .in(language)
                .national("UKR", "Ukraine", "Ukraine")
                .request()
                .in(new Family(
                        Family.Kind.ADDENDUM,
                        Optional.of(FIRST),
                        List.of(FIRST, SECOND),
                        new Family.Numbers.From(43),
                        Optional.empty())));
    }

    private static String written(Compilation compilation, Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(compilation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePdfLeadsToTheOthers(Language language) throws IOException {
        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PdfWriterTest.pdf(addendum(language)))) {
            for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                    addresses.add(uri.getURI());
                }
            }
        }

        assertEquals(
                List.of(FIRST.href(), SECOND.href()),
                addresses.stream().distinct().toList());
    }

    @Test
    void theAkomaNtosoActsOnTheParentAndRefersToTheOthers() throws IOException {
        String akn = written(addendum(Language.EN), CollectionWriter::write);

        assertTrue(akn.contains("<activeRef eId=\"family_1\" href=\"/akn/un/publication/communication/un-sc/"
                + "2021-05-28/S-2021-501\" showAs=\"S/2021/501\""));
        assertTrue(akn.contains(
                "name=\"related\" href=\"/akn/un/publication/communication/un-sc/" + "2021-06-04/S-2021-501-Corr.1\""));
        assertTrue(akn.contains("eId=\"letter__designation\">Addendum<"), akn);
    }

    @Test
    void everyOtherFormHasTheDesignationAndTheAddresses() throws IOException {
        Compilation addendum = addendum(Language.FR);
        String html = written(addendum, HtmlWriter::compilation);
        String json = written(addendum, JsonWriter::compilation);
        String text = written(addendum, TextWriter::compilation);

        assertTrue(html.contains("<p class=\"designation\">Additif</p>"), html);
        assertTrue(html.contains("<a href=\"" + SECOND.href() + "\">"), html);
        assertTrue(json.contains("\"designation\":\"Additif\"") && json.contains(FIRST.href()), json);
        assertTrue(text.contains("Documents connexes\u00a0: S/2021/501, S/2021/501/Corr.1\n"), text);
        assertTrue(text.contains("\nAdditif\n"), text);
    }

    @Test
    void theWordFileLeadsToTheOthers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(addendum(Language.EN), Map.of(), out);
        String relationships = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/_rels/document.xml.rels")) {
                    relationships = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }

        assertTrue(relationships.contains(FIRST.href()) && relationships.contains(SECOND.href()), relationships);
    }
}
