package org.opendebate.documents.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF, in bounded time.
 *
 * @param text of all pages, in logical order
 * @param lines with their places
 */
record PdfText(String text, List<LetterLine> lines) {

    /** A letter of ten full pages has some tens of thousands. */
    private static final int MOST_OPERATORS = 1_000_000;

    private static final int MOST_CHARACTERS = 1_000_000;

    /** More is drawn than a letter needs. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    static PdfText of(PDDocument document) throws IOException {
        StringBuilder all = new StringBuilder();
        List<LetterLine> lines = new ArrayList<>();
        Stripper stripper = new Stripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            all.append(text);
            if (stripper.operators > MOST_OPERATORS || all.length() > MOST_CHARACTERS) {
                throw new TooMuch();
            }
            int line = 0;
            for (String each : text.split("\\R")) {
                if (!each.isBlank()) {
                    lines.add(LetterLine.of(each, "page " + page + ", line " + ++line));
                }
            }
        }
        return new PdfText(all.toString(), lines);
    }

    private static final class Stripper extends PDFTextStripper {
        private int operators;

        Stripper() {
            setAddMoreFormatting(false);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            // what a form draws too much of is told to nobody by the library: the count is asked for at the page's end
            if (++operators > MOST_OPERATORS) {
                throw new TooMuch();
            }
            super.processOperator(operator, operands);
        }
    }
}
