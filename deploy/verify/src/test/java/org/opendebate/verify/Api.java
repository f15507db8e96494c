package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** A client of the gateway that shows each answer as it came. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    /** {@code address} such as {@code http://127.0.0.1:8080}. */
    Api(String address) {
        this.address = address;
    }

    /** An answer; {@code json} is null where the body is none. */
    record Answer(int status, HttpResponse<byte[]> response, JsonNode json) {
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The last segment of the problem's type, or "none". */
        String problem() {
            String type = json == null ? "" : json.path("type").asText();
            return type.isEmpty() ? "none" : type.substring(type.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return status + " " + new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    /** One request; {@code header} pairs of name and value; {@code token} null for none. */
    Answer send(String method, String path, String token, BodyPublisher body, String... header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < header.length; i += 2) {
            request.header(header[i], header[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(), response, type.contains("json") ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Answer get(String path, String token, String... header) {
        return send("GET", path, token, BodyPublishers.noBody(), header);
    }

    Answer json(String method, String path, String token, String body, String... header) {
        String[] all = new String[header.length + 2];
        System.arraycopy(header, 0, all, 0, header.length);
        all[header.length] = "Content-Type";
        all[header.length + 1] = "application/json";
        return send(method, path, token, BodyPublishers.ofString(body), all);
    }

    /** A submission; a part that is null is left out. */
    Answer submit(String meeting, String token, String metadata, Part statement, Part coverLetter, String key) {
        return form("/api/v1/meetings/" + meeting + "/statements", token, metadata, statement, coverLetter, key);
    }

    /** The same parts, judged and not stored. */
    Answer check(String meeting, String token, String metadata, Part statement, Part coverLetter) {
        String path = "/api/v1/meetings/" + meeting + "/statement-checks";
        return form(
                path, token, metadata, statement, coverLetter, UUID.randomUUID().toString());
    }

    private Answer form(String path, String token, String metadata, Part statement, Part coverLetter, String key) {
        Multipart form = new Multipart();
        form.add("metadata", new Part(null, "application/json", metadata.getBytes(StandardCharsets.UTF_8)));
        form.add("statement", statement);
        form.add("coverLetter", coverLetter);
        return send(
                "POST",
                path,
                token,
                BodyPublishers.ofByteArray(form.end()),
                "Content-Type",
                form.contentType(),
                "Idempotency-Key",
                key);
    }

    /** One part of a form; {@code name} of the file, null for a field. */
    record Part(String name, String type, byte[] bytes) {}

    /** A form of such parts. */
    static final class Multipart {
        private final String boundary = UUID.randomUUID().toString();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(String field, Part part) {
            if (part == null) {
                return;
            }
            String file = part.name == null ? "" : "; filename=\"" + part.name + "\"";
            text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + file
                    + "\r\nContent-Type: " + part.type + "\r\n\r\n");
            bytes.writeBytes(part.bytes);
            text("\r\n");
        }

        String contentType() {
            return "multipart/form-data; boundary=" + boundary;
        }

        byte[] end() {
            text("--" + boundary + "--\r\n");
            return bytes.toByteArray();
        }

        private void text(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
