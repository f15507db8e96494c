package org.opendebate.compilations.edition;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a compilation is rendered, the ones that people read first. */
public enum Form {
    HTML("html", "text/html", "text/html;charset=UTF-8", "html"),
    PDF("pdf", "application/pdf", "application/pdf", "pdf"),
    DOCX(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx"),
    AKN("akn", "application/akn+xml", "application/akn+xml", "xml"),
    PLAIN("plain", "text/plain", "text/plain;charset=UTF-8", "txt"),
    /** The words with their structure, as docs/compile.md tells; {@code json} is the facts about a document. */
    CONTENT(
            "content",
            "application/vnd.opendebate.content+json",
            "application/vnd.opendebate.content+json",
            "content.json");

    private final String code;
    private final String mediaType;
    private final String contentType;
    private final String extension;

    Form(String code, String mediaType, String contentType, String extension) {
        this.code = code;
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.extension = extension;
    }

    /** The value of {@code ?format=}. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The media type with its parameters, as it is sent. */
    public String contentType() {
        return contentType;
    }

    /** Of a file, without the dot. */
    public String extension() {
        return extension;
    }

    public static Optional<Form> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }
}
