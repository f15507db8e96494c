package org.opendebate.documents.pdf;

/** The engine gave no PDF; the message carries what it said. */
public final class PdfEngineFailed extends RuntimeException {

    PdfEngineFailed(String message) {
        super(message);
    }

    PdfEngineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
