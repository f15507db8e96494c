package org.opendebate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.http.AnswerJson;
import org.opendebate.kit.problem.CallersLanguage;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;

/**
 * The one way in which a POST is done once: claim, prepare outside the transaction, commit the change and the answer
 * together, give the claim up on failure.
 */
@ApplicationScoped
public class IdempotentWork {
    private final Idempotency keys;
    private final AnswerJson json;
    private final CallersLanguage caller;

    IdempotentWork(Idempotency keys, AnswerJson answers, CallersLanguage caller) {
        this.keys = keys;
        this.json = answers;
        this.caller = caller;
    }

    /**
     * What a change answers with.
     *
     * @param location null for none
     * @param etag the quoted entity tag; null for none
     * @param body written as JSON
     */
    public record Answer(int status, URI location, String etag, Object body) {}

    /**
     * @param key the Idempotency-Key header; null for none
     * @param prepare what must not run in a transaction, such as reading and storing files
     * @param change run in one transaction together with the stored answer
     */
    public <P> Response run(
            Caller caller, String key, String fingerprint, Supplier<P> prepare, Function<P, Answer> change) {
        return switch (keys.claim(caller, key, fingerprint)) {
            case Claim.Replay(StoredResponse response) -> response(response, true);
            case Claim claim -> response(work(claim, prepare, change), false);
        };
    }

    private <P> StoredResponse work(Claim claim, Supplier<P> prepare, Function<P, Answer> change) {
        try {
            P prepared = prepare.get();
            return QuarkusTransaction.requiringNew().call(() -> {
                StoredResponse response = stored(change.apply(prepared));
                keys.complete(claim, response);
                return response;
            });
        } catch (RuntimeException e) {
            // an answer that is in fact committed is never deleted: release touches unfinished claims only
            keys.release(claim);
            throw e;
        }
    }

    private StoredResponse stored(Answer answer) throws JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.location() != null) {
            headers.put("Location", answer.location().toString());
        }
        if (answer.etag() != null) {
            headers.put("ETag", answer.etag());
        }
        return new StoredResponse(answer.status(), headers, json.write(body(answer, headers)));
    }

    /** A repeated request is answered as the first one was, in its language. */
    private Object body(Answer answer, Map<String, String> headers) {
        if (!(answer.body() instanceof Spoken later)) {
            return answer.body();
        }
        Interpreter interpreter = caller.interpreter();
        Object body = later.in(interpreter);
        headers.put("Content-Language", interpreter.contentLanguage());
        return body;
    }

    private static Response response(StoredResponse stored, boolean replayed) {
        Response.ResponseBuilder response = Response.status(stored.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(stored.body());
        stored.headers().forEach(response::header);
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }
}
