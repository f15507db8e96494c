package org.opendebate.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/**
 * One submission of the debate.
 *
 * @param code of the delegation; null for a briefing
 * @param briefer key of the briefer; null for all others
 * @param signatory of the cover letter; null where none is needed
 * @param statement file in the folder of the samples, as are the others
 * @param coverLetter null where none is needed
 * @param secondVersion of what is returned; null for all others
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sample(
        String code,
        String folder,
        String kind,
        String briefer,
        String language,
        Speaker speaker,
        Signatory signatory,
        Via via,
        Scenario scenario,
        String statement,
        String coverLetter,
        SecondVersion secondVersion,
        String returnReason,
        String withdrawalReason) {

    /**
     * @param title null where the level says it
     */
    record Speaker(String name, String title, String level) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SecondVersion(String statement) {}

    record Signatory(String name, String role) {}

    /** Who sends it in. */
    enum Via {
        SECRETARIAT,
        PERSON,
        MACHINE
    }

    /** What becomes of it. */
    enum Scenario {
        NORMAL,
        LATE,
        RETURNED,
        WITHDRAWN
    }

    /** As people read it. */
    String who() {
        return Optional.ofNullable(code).orElse(briefer);
    }
}
