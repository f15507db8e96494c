package org.opendebate.meetings.meeting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.opendebate.kit.problem.JsonFaults;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.meeting.MeetingPlan;
import org.opendebate.meetings.meeting.PlanEntry;

/** Applies a JSON merge patch (RFC 7396) to a plan, and holds the outcome to the rules of one that is entered anew. */
@ApplicationScoped
class PlanPatch {
    private final ObjectMapper json;
    private final Validator validator;

    PlanPatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The plan with the patch applied.
     *
     * @throws Refusal 400 when the patch is no object, names a field that a plan does not have, or gives a wrong value
     */
    PlanEntry apply(MeetingPlan plan, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "The patch is not a JSON object.")
                    .rule("merge-patch")
                    .expected("an object with the fields that change; null takes one away");
        }
        JsonNode before = json.valueToTree(MeetingRequest.of(plan));
        MeetingRequest request = read(merged(before, patch));
        Set<ConstraintViolation<MeetingRequest>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request.entry();
    }

    /** RFC 7396, 2: objects are merged, everything else takes the place of what was there. */
    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : json.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merged(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }

    private MeetingRequest read(JsonNode merged) {
        try {
            return json.treeToValue(merged, MeetingRequest.class);
        } catch (JsonProcessingException e) {
            Refusal refusal = Refusal.of(KitProblems.INVALID_FIELD, JsonFaults.detail(e))
                    .rule("merge-patch")
                    .remedy("See the OpenAPI document for the fields of a meeting.");
            JsonFaults.found(e).ifPresent(refusal::found);
            JsonFaults.expected(e).ifPresent(refusal::expected);
            throw refusal;
        }
    }
}
