package org.opendebate.documents.letter;

import java.util.Optional;

/** As what somebody signs. */
public enum SignatoryRole {
    CHARGE_D_AFFAIRES("charge-d-affaires", "Chargé d’affaires", true),
    DEPUTY_PERMANENT_REPRESENTATIVE("deputy-permanent-representative", "Deputy Permanent Representative", false),
    PERMANENT_REPRESENTATIVE("permanent-representative", "Permanent Representative", true),
    PERMANENT_OBSERVER("permanent-observer", "Permanent Observer", true),
    HEAD_OF_DELEGATION("head-of-delegation", "Head of Delegation", true);

    private final String code;
    private final String title;
    private final boolean signsAlone;

    SignatoryRole(String code, String title, boolean signsAlone) {
        this.code = code;
        this.title = title;
        this.signsAlone = signsAlone;
    }

    /** As in the API: {@code permanent-representative}. */
    public String code() {
        return code;
    }

    /** In English. */
    public String title() {
        return title;
    }

    /** Whether the signature of such a person is one that a cover letter asks for. */
    boolean signsAlone() {
        return signsAlone;
    }

    public static Optional<SignatoryRole> ofCode(String code) {
        for (SignatoryRole role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
