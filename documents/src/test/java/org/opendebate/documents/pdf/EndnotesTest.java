package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EndnotesTest {

    private static NoteRef note(Footnote.Kind kind, String id, String marker, Direction direction, String... words) {
        List<Block> body = List.of(words).stream()
                .<Block>map(text -> Paragraph.of(direction, Text.of(text)))
                .toList();
        return new NoteRef(new Footnote(id, marker, kind, body));
    }

    /** Endnotes and a footnote, and so much text behind them that their annex has a second page. */
    private static Compilation compilation(Language language) {
        Direction direction = language.direction();
        Paragraph notes = Paragraph.of(
                direction,
                Text.of("One 1111"),
                note(Footnote.Kind.ENDNOTE, "en1", "i", direction, "Alpha 2222.", "Beta 3333."),
                Text.of(", two 4444"),
                note(Footnote.Kind.FOOTNOTE, "fn1", "1", direction, "Gamma 5555."),
                Text.of(", three 6666"),
                note(Footnote.Kind.ENDNOTE, "en2", "ii", direction, "Delta 7777."),
                Text.of("."));
        Paragraph filling = Paragraph.of(direction, Text.of("Filling words. ".repeat(350)));
        StatementText text = new StatementText(language, List.of(notes, filling, filling));
        return Compilations.start()
                .in(language)
                .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text)
                .assemble();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "AR"})
    void endnotesStandBehindTheAnnexAndFootnotesOnTheirPage(Language language) throws Exception {
        byte[] pdf = PdfWriterTest.pdf(compilation(language));

        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(3);
            stripper.setEndPage(3);
            String first = stripper.getText(document);
            assertTrue(first.contains("1111") && first.contains("5555"), first);
            assertTrue(!first.contains("2222") && !first.contains("7777"), first);
            stripper.setStartPage(document.getNumberOfPages());
            stripper.setEndPage(document.getNumberOfPages());
            String last = stripper.getText(document);
            assertTrue(last.indexOf("2222") > 0 && last.indexOf("2222") < last.indexOf("3333"), last);
            assertTrue(last.indexOf("3333") < last.indexOf("7777"), last);
        }
    }
}
