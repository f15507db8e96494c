package org.opendebate.kit.problem;

import java.util.Objects;

/**
 * A kind of refusal, stable over releases.
 *
 * @param slug last segment of the type's URI, lower-case words joined by hyphens
 * @param status HTTP status
 * @param title one short sentence, the same at each occurrence
 */
public record ProblemType(String slug, int status, String title) {
    private static final String BASE = "/api/v1/problems/";

    public ProblemType {
        Objects.requireNonNull(title, "problem type: title is missing");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("problem type: slug is not lower-case words joined by hyphens: " + slug);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("problem type " + slug + ": not an error status: " + status);
        }
    }

    /** The {@code type} on the wire, a reference relative to the API's root. */
    public String uri() {
        return BASE + slug;
    }
}
