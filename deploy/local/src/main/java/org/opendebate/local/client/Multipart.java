package org.opendebate.local.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart/form-data body. */
public final class Multipart {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String boundary = "open-debate-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart json(String name, Object value) {
        return part(
                "name=\"" + name + "\"", "application/json", Api.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** The media type follows from the name's ending, as a browser tells it. */
    public Multipart file(String name, String fileName, byte[] content) {
        String plain = fileName.substring(fileName.lastIndexOf('/') + 1);
        String type = switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "txt" -> "text/plain";
            default -> DOCX;
        };
        return part("name=\"" + name + "\"; filename=\"" + plain + "\"", type, content);
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    private Multipart part(String disposition, String type, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
