package org.opendebate.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.opendebate.documents.compile.Annex;

/**
 * What the engine leaves undone, since it claims one standard at a time: the claim of PDF/UA-1, the title in the window,
 * Arabic that extracts as it was written, and an identity that depends on the input alone.
 */
final class PdfFinish {

    private static final String EXTENSIONS = "<pdfaExtension:schemas><rdf:Bag>";
    private static final String UA_EXTENSION = "<rdf:li rdf:parseType=\"Resource\">"
            + "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
            + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
            + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
            + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
            + "<pdfaProperty:name>part</pdfaProperty:name>"
            + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
            + "<pdfaProperty:category>internal</pdfaProperty:category>"
            + "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed"
            + "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";
    private static final String PART = "<pdfaid:part>";
    private static final String UA_PART =
            "<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1</pdfuaid:part>";

    private PdfFinish() {}

    /**
     * @param firstPages from 1, by the annexes' eIds
     */
    record Finished(byte[] pdf, int pages, Map<String, Integer> firstPages) {}

    /**
     * @param pdf from the engine
     * @param input what the engine made it from
     * @param annexes that are in it, in their order
     * @param day that the attached files bear
     */
    static Finished finish(byte[] pdf, byte[] input, List<Annex> annexes, List<Attachment> attachments, LocalDate day)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            claimAccessibility(document, catalog);
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            ArabicText.repair(document);
            Attachment.attach(document, attachments, day);
            document.setDocumentId(identity(input, attachments));
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return new Finished(out.toByteArray(), document.getNumberOfPages(), firstPages(document, annexes));
        }
    }

    /** The page on which each annex begins, from 1, by its eId. */
    static Map<String, Integer> firstPages(byte[] pdf, List<Annex> annexes) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return firstPages(document, annexes);
        }
    }

    /** The annexes are the last things in the outline that are in no other. */
    private static Map<String, Integer> firstPages(PDDocument document, List<Annex> annexes) throws IOException {
        List<Integer> pages = new ArrayList<>();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            for (PDOutlineItem item : outline.children()) {
                if (!(item.getDestination() instanceof PDPageDestination destination)) {
                    throw new IOException("the engine's outline has another form than expected");
                }
                pages.add(destination.retrievePageNumber() + 1);
            }
        }
        if (pages.size() < annexes.size()) {
            throw new IOException("the engine's outline lacks annexes");
        }
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < annexes.size(); i++) {
            first.put(annexes.get(i).eId(), pages.get(pages.size() - annexes.size() + i));
        }
        return first;
    }

    private static void claimAccessibility(PDDocument document, PDDocumentCatalog catalog) throws IOException {
        String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        if (!xmp.contains(EXTENSIONS) || !xmp.contains(PART)) {
            throw new IOException("the engine's metadata has another form than expected");
        }
        String claimed = xmp.replace(EXTENSIONS, EXTENSIONS + UA_EXTENSION).replace(PART, UA_PART + PART);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(claimed.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static long identity(byte[] input, List<Attachment> attachments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(input);
            attachments.forEach(attachment -> digest.update(attachment.bytes()));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
