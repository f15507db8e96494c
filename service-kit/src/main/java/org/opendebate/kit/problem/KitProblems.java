package org.opendebate.kit.problem;

import java.util.List;

/** The problems that any service can answer with. */
public final class KitProblems {
    public static final ProblemType MALFORMED_JSON = new ProblemType("malformed-json", 400, "The JSON cannot be read");
    public static final ProblemType INVALID_FIELD = new ProblemType("invalid-field", 400, "A field is not valid");
    public static final ProblemType BAD_REQUEST = new ProblemType("bad-request", 400, "The request cannot be read");
    public static final ProblemType TOKEN_REFUSED =
            new ProblemType("token-refused", 401, "A valid access token is needed");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "Not allowed for this caller");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is nothing here");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "This method is not offered here");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "None of the accepted forms is offered");
    public static final ProblemType REQUEST_IN_PROGRESS =
            new ProblemType("request-in-progress", 409, "The same request is being worked on");
    public static final ProblemType CHANGED_MEANWHILE =
            new ProblemType("changed-meanwhile", 409, "Somebody else changed it at the same moment");
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "It has changed since it was read");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The request is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "This media type is not taken here");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "The idempotency key was used for another request");
    public static final ProblemType IDEMPOTENCY_KEY_INVALID =
            new ProblemType("idempotency-key-invalid", 400, "The idempotency key is not valid");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "If-Match is needed for a change");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", 500, "Something failed on our side");
    public static final ProblemType STORE_UNAVAILABLE =
            new ProblemType("store-unavailable", 503, "A part that is needed does not answer");

    /** All of them, for the documentation and its test. */
    public static final List<ProblemType> ALL = List.of(
            MALFORMED_JSON,
            INVALID_FIELD,
            BAD_REQUEST,
            TOKEN_REFUSED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            REQUEST_IN_PROGRESS,
            CHANGED_MEANWHILE,
            PRECONDITION_FAILED,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            IDEMPOTENCY_KEY_REUSED,
            IDEMPOTENCY_KEY_INVALID,
            PRECONDITION_REQUIRED,
            INTERNAL_ERROR,
            STORE_UNAVAILABLE);

    private KitProblems() {}
}
