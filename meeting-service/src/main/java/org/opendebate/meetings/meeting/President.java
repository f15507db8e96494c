package org.opendebate.meetings.meeting;

import org.opendebate.meetings.delegation.DelegationCode;

/**
 * Who presides: the delegation follows from the month, the person is named.
 *
 * @param title null when the person presides as Permanent Representative
 */
public record President(DelegationCode delegation, String name, String title) {
    public President {
        if (delegation == null || name == null || name.isBlank()) {
            throw new IllegalArgumentException("president of a meeting needs a delegation and a name");
        }
    }
}
