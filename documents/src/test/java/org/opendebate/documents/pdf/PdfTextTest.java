package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;

/** What another reader gets out of the PDF is what the model says. */
class PdfTextTest {

    /** Covering letter and contents come before the annexes, which here take a page each. */
    private static final int PAGES_BEFORE = 2;

    private static Compilation compilation;
    private static List<String> pages;
    private static List<String> outline;

    @BeforeAll
    static void read() throws IOException {
        compilation = SixLanguages.request().assemble();
        pages = new ArrayList<>();
        outline = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PdfWriterTest.pdf(compilation))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                int page = item.getDestination() instanceof PDPageDestination destination
                        ? destination.retrievePageNumber() + 1
                        : 0;
                outline.add(page + " " + item.getTitle());
            }
        }
    }

    /** Letters and digits, since lines, spaces and signs are the page's own affair. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(UCharacter::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String around(Annex annex, int page) {
        String markers = String.join(
                "",
                annex.contribution().text().notes().stream()
                        .map(Footnote::marker)
                        .toList());
        return letters(compilation.specimenMark().orElseThrow()
                + compilation.masthead().symbol().orElseThrow()
                + annex.label()
                + annex.title()
                + annex.original().orElse("")
                + markers
                + page
                + pages.size());
    }

    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }

    @Test
    void everyAnnexIsThereWithEveryLetterInOrderAndNothingMore() {
        assertEquals(PAGES_BEFORE + compilation.annexes().size(), pages.size());
        for (Annex annex : compilation.annexes()) {
            int page = PAGES_BEFORE + annex.number();
            String model = letters(PlainText.of(annex.contribution().text()));
            String read = letters(pages.get(page - 1));

            assertEquals(sorted(model + around(annex, page)), sorted(read), annex.label());
            // a reader that sorts by place gives right-to-left rows from the left
            if (annex.contribution().language() != Language.AR) {
                assertTrue(isWithin(model, read), annex.label() + ": " + read);
            }
        }
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                .toString();
    }

    @Test
    void theLetterIsThereInFull() {
        String letter = compilation.letter().title()
                + String.join("", compilation.letter().paragraphs())
                + compilation.letter().signature().orElseThrow().mark()
                + compilation.letter().signature().orElseThrow().name()
                + compilation.letter().signature().orElseThrow().capacity();

        assertTrue(letters(pages.getFirst()).contains(letters(letter)), pages.getFirst());
    }

    @Test
    void contentsAndOutlineListEveryAnnexWithItsPage() {
        StringBuilder expected = new StringBuilder();
        for (Annex annex : compilation.annexes()) {
            int page = PAGES_BEFORE + annex.number();
            expected.append(annex.label())
                    .append(annex.title())
                    .append(annex.original().orElse(""));
            expected.append(page);
            assertTrue(outline.contains(page + " " + annex.label() + " " + annex.title()), outline.toString());
        }

        assertTrue(letters(pages.get(1)).contains(letters(expected.toString())), pages.get(1));
    }

    @Test
    void everyPageSaysThatItIsASpecimen() {
        for (String page : pages) {
            assertTrue(page.contains("Specimen — not a document of the United Nations"), page);
        }
    }
}
