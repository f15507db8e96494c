package org.opendebate.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What came back for a call.
 *
 * @param doubtful an earlier attempt of the same call may have been carried out: its answer was lost
 */
public record Answer(String call, HttpResponse<byte[]> response, boolean doubtful) {

    public int status() {
        return response.statusCode();
    }

    public byte[] body() {
        return response.body();
    }

    public JsonNode json() {
        try {
            return Api.JSON.readTree(body());
        } catch (IOException e) {
            throw new DebateFailed(call + " answered no JSON: " + text());
        }
    }

    public String header(String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new DebateFailed(call + " answered " + status() + " without " + name));
    }

    /** The last part of the problem's type, or nothing when it is no problem. */
    public String problem() {
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return "";
        }
        String type = json().path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public Answer expect(int status) {
        if (status() != status) {
            throw new DebateFailed(call + " answered " + status() + " instead of " + status + ": " + text());
        }
        return this;
    }

    public Answer expectProblem(int status, String slug) {
        expect(status);
        if (!slug.equals(problem())) {
            throw new DebateFailed(call + " was refused as " + problem() + " instead of " + slug + ": " + text());
        }
        return this;
    }

    private String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}
