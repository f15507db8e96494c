package org.opendebate.meetings.meeting;

/**
 * An office to turn to.
 *
 * @param telephone null when it has none
 * @param email null when it has none; told by the API only, never in an event
 */
public record Contact(String office, String telephone, String email) {
    public Contact {
        if (office == null || office.isBlank()) {
            throw new IllegalArgumentException("contact needs the name of an office");
        }
    }
}
