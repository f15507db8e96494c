package org.opendebate.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

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

    static byte[] finish(byte[] pdf, byte[] input) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            claimAccessibility(document, catalog);
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            ArabicText.repair(document);
            document.setDocumentId(identity(input));
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
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

    private static long identity(byte[] input) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(input))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
