package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.opendebate.kit.problem.JsonFaults;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.problem.Violations;
import org.opendebate.statements.submission.Metadata;

/** Reads and checks metadata: as a part of a submission, and as a merge patch (RFC 7396) of what stands. */
@ApplicationScoped
class MetadataJson {
    /** What a patch may change: a statement stays its delegation's or briefer's. */
    private static final Set<String> CHANGEABLE =
            Set.of("language", "speaker", "signatory", "author", "kind", "group", "joint");

    private static final OneOf CHANGEABLE_NAMES =
            new OneOf(List.of("author", "group", "joint", "kind", "language", "signatory", "speaker"));

    private final ObjectMapper json;
    private final Validator validator;

    MetadataJson(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Metadata read(String text) throws JsonProcessingException {
        return valid(json.readValue(text, Metadata.class));
    }

    /** The metadata as understood: spaces and the order of members do not matter. */
    String canonical(Metadata metadata) {
        try {
            return json.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata cannot be written", e);
        }
    }

    Metadata patched(Metadata metadata, JsonNode patch) {
        if (!patch.isObject()) {
            throw refused("metadata", "not an object", "a JSON object");
        }
        patch.fieldNames().forEachRemaining(name -> {
            if (!CHANGEABLE.contains(name)) {
                throw refused(name, name, CHANGEABLE_NAMES);
            }
        });
        ObjectNode merged = json.valueToTree(metadata);
        merge(merged, (ObjectNode) patch);
        try {
            return valid(json.treeToValue(merged, Metadata.class));
        } catch (JsonProcessingException e) {
            throw refused(
                    "metadata",
                    JsonFaults.detail(e),
                    Sentence.of("a patch of {fields}").with("fields", CHANGEABLE_NAMES));
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            String name = entry.getKey();
            if (entry.getValue().isNull()) {
                target.remove(name);
            } else if (entry.getValue() instanceof ObjectNode inner && target.get(name) instanceof ObjectNode present) {
                merge(present, inner);
            } else {
                target.set(name, entry.getValue());
            }
        });
    }

    private Metadata valid(Metadata metadata) {
        if (metadata == null) {
            throw refused("metadata", "null", "a JSON object");
        }
        Set<ConstraintViolation<Metadata>> violations = validator.validate(metadata);
        if (violations.isEmpty()) {
            return metadata;
        }
        List<Violations.Fault> faults = Violations.of(violations);
        throw Refusal.of(KitProblems.INVALID_FIELD, Violations.detail(faults))
                .rule("metadata")
                .found(new Violations.Told(faults))
                .with("fields", faults)
                .remedy("Correct these fields of the metadata.");
    }

    private static Refusal refused(String field, Object found, Object expected) {
        return Refusal.of(KitProblems.INVALID_FIELD, "The metadata cannot be changed like this.")
                .rule(field)
                .found(found)
                .expected(expected)
                .remedy("Change what expected names; for anything else withdraw and submit again.");
    }
}
