package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.model.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EmblemTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void conformsAndDescribesTheEmblemInEveryLanguage(Language language) throws Exception {
        Compilation compilation =
                Compilations.start().in(language).with(Emblems.wide()).assemble();

        byte[] pdf = PdfWriterTest.pdf(compilation);

        conforms(pdf);
        assertEquals(List.of(compilation.masthead().emblem().orElseThrow().alternative()), alternatives(pdf));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void conformsWithEveryKindOfPng(int kind) throws Exception {
        Emblem emblem = Emblem.png(Emblems.png(50, 200, kind));

        conforms(PdfWriterTest.pdf(Compilations.start().with(emblem).assemble()));
    }

    @Test
    void theSameEmblemGivesTheSameBytes() throws IOException {
        assertArrayEquals(
                PdfWriterTest.pdf(Compilations.start().with(Emblems.wide()).assemble()),
                PdfWriterTest.pdf(Compilations.start().with(Emblems.wide()).assemble()));
    }

    @Test
    void withoutAnEmblemNothingIsShown() throws IOException {
        assertEquals(
                List.of(), alternatives(PdfWriterTest.pdf(Compilations.start().assemble())));
    }

    static void conforms(byte[] pdf) throws Exception {
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
    }

    static List<String> alternatives(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            figures(document.getDocumentCatalog().getStructureTreeRoot(), found);
        }
        return found;
    }

    private static void figures(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                }
                figures(element, found);
            }
        }
    }
}
