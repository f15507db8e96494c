package org.opendebate.documents.compile;

import java.util.Optional;

/**
 * Who speaks.
 *
 * @param title as it was given, without an article, if possible in the document's language; empty: composed from the level and the author's name
 */
public record Speaker(String name, Optional<String> title, Level level) {

    /** Rank, from the first in protocol to the last. */
    public enum Level {
        HEAD_OF_STATE_OR_GOVERNMENT("head-of-state-or-government", 0),
        MINISTER("minister", 1),
        DEPUTY_MINISTER("deputy-minister", 1),
        PERMANENT_REPRESENTATIVE("permanent-representative", 2),
        DEPUTY_PERMANENT_REPRESENTATIVE("deputy-permanent-representative", 2),
        CHARGE_D_AFFAIRES("charge-d-affaires", 2),
        PERMANENT_OBSERVER("permanent-observer", 2),
        HEAD_OF_DELEGATION("head-of-delegation", 2),
        SECRETARIAT("secretariat", 2);

        private final String code;
        private final int tier;

        Level(String code, int tier) {
            this.code = code;
            this.tier = tier;
        }

        public String code() {
            return code;
        }

        /** Members of the Council are listed by tier, and within a tier by name. */
        int tier() {
            return tier;
        }

        public static Level ofCode(String code) {
            for (Level level : values()) {
                if (level.code.equals(code)) {
                    return level;
                }
            }
            throw new IllegalArgumentException("not a level of a speaker: " + code);
        }
    }

    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Speaker: the name must be given");
        }
        title = title.map(String::strip).filter(given -> !given.isEmpty());
    }
}
