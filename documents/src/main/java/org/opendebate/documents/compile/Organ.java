package org.opendebate.documents.compile;

import java.util.Optional;

/**
 * The organ whose document it is.
 *
 * @param code {@code SC}
 * @param actor in the identifiers of Akoma Ntoso: {@code un-sc}
 * @param names empty only for the Security Council, which the engine knows by itself
 */
public record Organ(String code, String actor, Optional<Names> names) {

    /** The one whose names, and the cases of whose names, stand in the word bundles. */
    static final String KNOWN = "SC";

    /**
     * What the organ is called in the document's language.
     *
     * @param title {@code General Assembly}
     * @param president {@code President of the General Assembly}
     * @param presidentInText {@code the President of the General Assembly}
     * @param members {@code the members of the General Assembly}
     */
    public record Names(String title, String president, String presidentInText, String members) {
        public Names {
            if (title.isBlank() || president.isBlank() || presidentInText.isBlank() || members.isBlank()) {
                throw new IllegalArgumentException("Organ.Names: all forms must be given: " + title);
            }
        }
    }

    public Organ {
        if (!actor.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Organ: not an actor: " + actor);
        }
        if (names.isEmpty() && !code.equals(KNOWN)) {
            throw new IllegalArgumentException("Masthead: no words for the organ " + code);
        }
    }

    /** The organ of a code, where the engine knows it by itself. */
    public static Organ known(String code) {
        return new Organ(code, "un-sc", Optional.empty());
    }

    public static Organ securityCouncil() {
        return known(KNOWN);
    }
}
