package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Language;

class ContentsTest {

    /** As many as an open debate has, each with a title of two lines. */
    private static final int ANNEXES = 48;

    private static Compilation debate() {
        Compilations debate = Compilations.start();
        for (int i = 0; i < ANNEXES; i++) {
            String name = "Country " + (char) ('A' + i / 26) + (char) ('a' + i % 26);
            debate.national(
                    "C" + (char) ('A' + i / 26) + (char) ('A' + i % 26),
                    Author.Kind.MEMBER_STATE,
                    name,
                    "the Republic of " + name,
                    Compilations.text(Language.FR, "Merci."));
        }
        return debate.assemble();
    }

    @Test
    void theContentsOfADebateStandOnTwoPages() throws IOException {
        Compilation compilation = debate();
        try (PDDocument document = Loader.loadPDF(PdfWriterTest.pdf(compilation))) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> text(stripper, document, page))
                    .toList();

            int contents = IntStream.range(0, pages.size())
                    .filter(page -> pages.get(page).lines().anyMatch(compilation.contentsTitle()::equals))
                    .findFirst()
                    .orElseThrow();
            assertEquals(ANNEXES, pages.size() - contents - 2);
        }
    }

    private static String text(PDFTextStripper stripper, PDDocument document, int page) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try {
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
