package org.opendebate.documents.docx;

import java.lang.Character.UnicodeScript;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;

/**
 * How wide the labels of annexes are in the table of contents. Where one is wider than its column, a word processor goes on
 * to the next tab, which is that of the page numbers.
 */
final class LabelColumn {

    private static final int NARROWEST = 1300;
    private static final int WIDEST = 3600;
    private static final int GAP = 160;

    /** The sizes of the text, in twips. */
    private static final int SIZE = 210;

    private static final int ARABIC_SIZE = 250;

    private LabelColumn() {}

    /** In twips. */
    static int of(Compilation compilation) {
        int widest = compilation.annexes().stream()
                .map(Annex::label)
                .mapToInt(LabelColumn::width)
                .max()
                .orElse(0);
        return Math.clamp(widest + GAP, NARROWEST, WIDEST);
    }

    private static int width(String label) {
        return (int)
                Math.ceil(label.codePoints().mapToDouble(LabelColumn::width).sum());
    }

    private static double width(int codePoint) {
        if (codePoint == ' ' || codePoint == 'I') {
            return SIZE * 0.34;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN -> SIZE;
            case ARABIC -> ARABIC_SIZE * 0.5;
            case CYRILLIC -> SIZE * (Character.isUpperCase(codePoint) ? 0.74 : 0.56);
            default -> SIZE * (Character.isUpperCase(codePoint) ? 0.74 : 0.5);
        };
    }
}
