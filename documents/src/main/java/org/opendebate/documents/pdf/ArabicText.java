package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Makes vocalised Arabic extract as it was written. The engine says of each glyph of a cluster, letter and vowel signs
 * alike, that it stands for the whole cluster, and wraps the cluster in an ActualText; readers then give the cluster as
 * often as it has glyphs. Here each glyph is told apart, and the ActualText goes.
 */
final class ArabicText {

    private final Map<COSDictionary, ArabicGlyphs> fonts = new IdentityHashMap<>();

    private ArabicText() {}

    static void repair(PDDocument document) throws IOException {
        ArabicText text = new ArabicText();
        for (PDPage page : document.getPages()) {
            text.page(document, page);
        }
        for (ArabicGlyphs glyphs : text.fonts.values()) {
            glyphs.rewrite();
        }
    }

    private void page(PDDocument document, PDPage page) throws IOException {
        if (page.getResources() == null) {
            return;
        }
        for (COSName name : page.getResources().getFontNames()) {
            glyphs(page, name);
        }
        List<Object> tokens = new PDFStreamParser(page).parse();
        if (clusters(page, tokens)) {
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            page.setContents(contents);
        }
    }

    /** Reads the clusters of the page and takes their ActualText away; false when it has none. */
    private boolean clusters(PDPage page, List<Object> tokens) throws IOException {
        boolean found = false;
        ArabicGlyphs font = null;
        String cluster = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                continue;
            }
            switch (operator.getName()) {
                case "Tf" -> font = glyphs(page, (COSName) tokens.get(i - 2));
                case "BDC" -> {
                    cluster = takeCluster(tokens.get(i - 1));
                    if (cluster != null) {
                        found = true;
                        font = begin(font, cluster);
                    }
                }
                case "Tj", "TJ" -> {
                    if (cluster != null && font != null) {
                        font.cluster(cluster, (COSBase) tokens.get(i - 1));
                    }
                }
                case "EMC" -> cluster = null;
                default -> {}
            }
        }
        return found;
    }

    private static ArabicGlyphs begin(ArabicGlyphs font, String cluster) {
        if (font != null) {
            font.begin(cluster);
        }
        return font;
    }

    private static String takeCluster(Object properties) {
        if (!(properties instanceof COSDictionary dictionary)
                || !(dictionary.getDictionaryObject(COSName.ACTUAL_TEXT) instanceof COSString text)
                || !ArabicGlyphs.isCluster(text.getString())) {
            return null;
        }
        dictionary.removeItem(COSName.ACTUAL_TEXT);
        return text.getString();
    }

    private ArabicGlyphs glyphs(PDPage page, COSName name) throws IOException {
        PDFont font = page.getResources().getFont(name);
        ArabicGlyphs known = fonts.get(font.getCOSObject());
        if (known == null) {
            known = new ArabicGlyphs(font);
            fonts.put(font.getCOSObject(), known);
        }
        return known;
    }
}
