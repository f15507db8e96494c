package org.opendebate.kit.inbox;

/**
 * The CloudEvents attributes of an event.
 *
 * @param id unique per event
 * @param type such as {@code org.opendebate.meeting.announced.v1}
 * @param subject the aggregate's id
 * @param sequence the event's number within its aggregate and topic, from 1
 */
public record EventHeader(String id, String type, String subject, long sequence) {}
