package org.opendebate.contracts;

import java.util.Arrays;
import java.util.Optional;

/** Every event that a service tells: its wire type (CloudEvents {@code type}) and its topic. */
public enum EventType {
    MEETING_ANNOUNCED("org.opendebate.meeting.announced.v1", Topics.MEETING),
    MEETING_AMENDED("org.opendebate.meeting.amended.v1", Topics.MEETING),
    MEETING_POSTPONED("org.opendebate.meeting.postponed.v1", Topics.MEETING),
    MEETING_OPENED("org.opendebate.meeting.opened.v1", Topics.MEETING),
    MEETING_DUE("org.opendebate.meeting.due.v1", Topics.MEETING),
    MEETING_CLOSED("org.opendebate.meeting.closed.v1", Topics.MEETING),
    MEETING_PUBLISHED("org.opendebate.meeting.published.v1", Topics.MEETING),
    MEETING_CANCELLED("org.opendebate.meeting.cancelled.v1", Topics.MEETING),
    REGISTER_DELEGATION("org.opendebate.register.delegation.v1", Topics.REGISTER),
    REGISTER_COUNCIL("org.opendebate.register.council.v1", Topics.REGISTER),
    REGISTER_ORGAN("org.opendebate.register.organ.v1", Topics.REGISTER),
    STATEMENT_SUBMITTED("org.opendebate.statement.submitted.v1", Topics.STATEMENT),
    STATEMENT_ACCEPTED("org.opendebate.statement.accepted.v1", Topics.STATEMENT),
    STATEMENT_RETURNED("org.opendebate.statement.returned.v1", Topics.STATEMENT),
    STATEMENT_WITHDRAWN("org.opendebate.statement.withdrawn.v1", Topics.STATEMENT),
    SEAL_SEALED("org.opendebate.seal.sealed.v1", Topics.SEAL),
    SEAL_REVOKED("org.opendebate.seal.revoked.v1", Topics.SEAL),
    COMPILATION_DRAFTED("org.opendebate.compilation.drafted.v1", Topics.COMPILATION),
    COMPILATION_PUBLISHED("org.opendebate.compilation.published.v1", Topics.COMPILATION),
    LETTER_PUBLISHED("org.opendebate.letter.published.v1", Topics.COMPILATION);

    private final String wire;
    private final String topic;

    EventType(String wire, String topic) {
        this.wire = wire;
        this.topic = topic;
    }

    /** The CloudEvents {@code type}, such as {@code org.opendebate.statement.submitted.v1}. */
    public String wire() {
        return wire;
    }

    /** The topic that carries this event, one of {@link Topics}. */
    public String topic() {
        return topic;
    }

    /** The class-path resource of the JSON Schema (2020-12) of this event's body. */
    public String schemaResource() {
        return "/org/opendebate/contracts/schemas/" + wire + ".json";
    }

    /** The class-path resource of an example body that validates against the schema. */
    public String exampleResource() {
        return "/org/opendebate/contracts/examples/" + wire + ".json";
    }

    /** Finds an event type by its wire name; empty for a type that this version does not know. */
    public static Optional<EventType> ofWire(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
