package org.opendebate.statements.reading;

/** Media types of the files. */
public final class MediaTypes {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";
    public static final String AKN = "application/akn+xml";
    public static final String CONTENT = "application/vnd.opendebate.content+json";

    /** Of evidence, which is kept as it came and never opened here. */
    public static final String OCTETS = "application/octet-stream";

    private MediaTypes() {}
}
