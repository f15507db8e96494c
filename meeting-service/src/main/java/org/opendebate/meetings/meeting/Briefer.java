package org.opendebate.meetings.meeting;

/**
 * A person who briefs the Council.
 *
 * @param key names the briefer within the meeting: b1, b2 ...; never given twice
 * @param organisation null for the Secretariat
 * @param confirmed false for a briefer who is still to be confirmed, which keeps the statements from being sealed
 */
public record Briefer(String key, String name, String title, String organisation, boolean confirmed) {
    public Briefer {
        if (key == null || name == null || name.isBlank() || title == null || title.isBlank()) {
            throw new IllegalArgumentException("briefer needs a key, a name and a title");
        }
    }
}
