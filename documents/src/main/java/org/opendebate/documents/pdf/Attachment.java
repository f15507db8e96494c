package org.opendebate.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file within the PDF.
 *
 * @param relationship to the document: {@code Source} or {@code Alternative} (ISO 19005-3, annex E)
 * @param description what a viewer says of it
 */
record Attachment(String name, String mediaType, String relationship, String description, byte[] bytes) {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    /**
     * Attaches files to a document.
     *
     * @param day the date that they bear
     */
    static void attach(PDDocument document, List<Attachment> all, java.time.LocalDate day) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        date.clear();
        date.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        Map<String, PDComplexFileSpecification> named = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Attachment each : all) {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(each.bytes), COSName.FLATE_DECODE);
            file.setSubtype(each.mediaType);
            file.setSize(each.bytes.length);
            file.setModDate(date);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(each.name);
            specification.setFileUnicode(each.name);
            specification.setFileDescription(each.description);
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName(RELATIONSHIP, each.relationship);
            named.put(each.name, specification);
            associated.add(specification.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names == null) {
            names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        }
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }
}
