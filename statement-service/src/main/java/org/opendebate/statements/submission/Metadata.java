package org.opendebate.statements.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What comes beside the files of a submission.
 *
 * @param delegation code of the delegation; null for a briefing
 * @param briefer key of the meeting's briefer; null for all but a briefing
 * @param language of the statement, ISO 639-1
 * @param signatory of the cover letter; null if it was not named
 */
public record Metadata(
        @Pattern(regexp = "[A-Z]{2,8}", message = "is not a delegation's code")
        String delegation,

        @NotNull Kind kind,
        String briefer,

        @NotNull @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "is none of ar, zh, en, fr, ru, es")
        String language,

        @NotNull @Valid Speaker speaker,
        @Valid Signatory signatory) {}
