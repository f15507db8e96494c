package org.opendebate.statements.reading;

/** Media types of the files. */
public final class MediaTypes {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Of Word 97 to 2003. */
    public static final String OLD_WORD = "application/msword";

    public static final String PDF = "application/pdf";
    public static final String AKN = "application/akn+xml";
    public static final String CONTENT = "application/vnd.opendebate.content+json";

    /** Of what is kept as it came and never opened here: evidence, and files that could not be read. */
    public static final String OCTETS = "application/octet-stream";

    private MediaTypes() {}

    /** With its dot; of what could be anything, one that nothing opens. */
    public static String extension(String mediaType) {
        return switch (mediaType) {
            case DOCX -> ".docx";
            case OLD_WORD -> ".doc";
            case PDF -> ".pdf";
            default -> ".bin";
        };
    }
}
