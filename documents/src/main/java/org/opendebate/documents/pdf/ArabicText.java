package org.opendebate.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

final class ArabicText {
    private ArabicText() {}

    static void repair(PDDocument document) throws IOException {
        document.getNumberOfPages();
    }
}
