package org.opendebate.compilations.meeting;

import jakarta.persistence.Embeddable;

/**
 * One who briefs the Council.
 *
 * @param key within the meeting: {@code b1}
 * @param organisation null where the title says it
 * @param confirmed false while it is open whether this one will brief
 */
@Embeddable
public record Briefer(String key, String name, String title, String organisation, boolean confirmed) {

    /**
     * The title under which a briefing stands: the meeting's, with the organisation that tells one Secretary-General from
     * another; or the statement's own, where somebody else spoke.
     *
     * @param spoken as the statement has it; null for none
     */
    public String titleFor(String spoken) {
        if (spoken != null && !spoken.strip().equalsIgnoreCase(title.strip())) {
            return spoken;
        }
        return organisation == null || organisation.isBlank() || title.contains(organisation)
                ? title
                : title + ", " + organisation;
    }
}
