package org.opendebate.meetings.meeting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingRecord;

/** How every change of a meeting that is asked for by a POST is done once, guarded by If-Match, and answered. */
@ApplicationScoped
class Transitions {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final IdempotentWork once;
    private final CallerIdentity identity;
    private final ObjectMapper json;

    Transitions(IdempotentWork once, CallerIdentity identity, ObjectMapper json) {
        this.once = once;
        this.identity = identity;
        this.json = json;
    }

    /** @param body what was asked for; null for none */
    Response run(
            String id,
            String key,
            HttpHeaders headers,
            UriInfo uri,
            Object body,
            Function<MeetingChange, MeetingRecord> step) {
        Caller caller = identity.caller();
        MeetingChange change = new MeetingChange(Ids.meeting(id), caller, version -> ETags.require(headers, version));
        return once.run(caller, key, fingerprint(uri, body), () -> change, prepared -> {
            MeetingRecord changed = step.apply(prepared);
            return new IdempotentWork.Answer(200, null, tag(changed), MeetingAnswer.of(changed.meeting()));
        });
    }

    String fingerprint(UriInfo uri, Object body) {
        return Fingerprint.of("POST", uri.getPath(), body == null ? "" : text(body), List.of());
    }

    static String tag(MeetingRecord entry) {
        return ETags.quoted(ETags.of(entry.version()));
    }

    private String text(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e);
        }
    }
}
