package org.opendebate.compilations.meeting;

import jakarta.persistence.Embeddable;

/**
 * One who briefs the Council.
 *
 * @param key within the meeting: {@code b1}
 * @param organisation null where the title says it
 */
@Embeddable
public record Briefer(String key, String name, String title, String organisation) {

    /** The title with the organisation, unless the title names it already. */
    public String fullTitle() {
        return organisation == null || organisation.isBlank() || title.contains(organisation)
                ? title
                : title + ", " + organisation;
    }
}
