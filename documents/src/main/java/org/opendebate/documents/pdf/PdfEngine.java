package org.opendebate.documents.pdf;

/** Sets pages. The port between this library and the program that does it. */
public interface PdfEngine {

    /**
     * @param json a document, in UTF-8, in the form that {@code template.typ} reads
     * @return a tagged PDF/A-2a; the same bytes for the same input
     * @throws PdfEngineFailed when none came out
     */
    byte[] render(byte[] json);
}
