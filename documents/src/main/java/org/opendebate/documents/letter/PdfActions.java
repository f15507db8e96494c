package org.opendebate.documents.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks for what a PDF would have a reader run, fetch or open: wherever it hangs, since a page, a note and a field of a form
 * can have actions as the document can.
 */
final class PdfActions {
    /** Kinds of actions by their {@code S}; those that go to a place in the file or to a web address are none of them. */
    private static final Set<String> HARMFUL = Set.of(
            "JavaScript", "Launch", "GoToR", "GoToE", "ImportData", "SubmitForm", "Rendition", "RichMediaExecute");

    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMediaContent");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private PdfActions() {}

    static boolean in(PDDocument document) {
        COSDocument objects = document.getDocument();
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            if (inside(objects.getObjectFromPool(key).getObject())) {
                return true;
            }
        }
        return false;
    }

    /** What an object holds itself; what it refers to is another object, and comes by itself. */
    private static boolean inside(COSBase object) {
        Deque<COSBase> left = new ArrayDeque<>();
        add(left, object);
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case COSDictionary dictionary -> {
                    if (acts(dictionary)) {
                        return true;
                    }
                    dictionary.keySet().forEach(name -> add(left, dictionary.getItem(name)));
                }
                case COSArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        add(left, array.get(i));
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static void add(Deque<COSBase> left, COSBase value) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            left.push(value);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        String kind = dictionary.getNameAsString(COSName.S);
        return kind != null && HARMFUL.contains(kind)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.EF)
                || dictionary.containsKey(RICH_MEDIA)
                || dictionary.containsKey(XFA);
    }
}
