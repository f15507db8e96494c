package org.opendebate.meetings.meeting.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.OneLine;
import org.opendebate.meetings.meeting.Contact;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Shortcoming;

/**
 * A guidance note as handed in. What is left out is as the letter of 5 May 2021 has it; deadlines that are left out
 * stay where they are. The version is given by the service and ignored here, so that what GET gave can be put back.
 */
@JsonIgnoreProperties("version")
record GuidanceNoteRequest(
        @Min(1) @Max(10_000) Integer wordTarget,
        @Min(0) @Max(100) Integer wordTolerancePercent,

        @Size(min = 1)
        List<@NotNull @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "must be one of: ar, zh, en, fr, ru, es") String>
                languages,

        @Size(min = 1)
        List<@NotNull @Pattern(regexp = "docx", message = "must be one of: docx") String> statementFormats,

        @Size(min = 1)
        List<@NotNull @Pattern(regexp = "pdf|docx", message = "must be one of: pdf, docx") String> coverLetterFormats,

        @Size(min = 1)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "permanent-representative|charge-d-affaires",
                                message = "must be one of: permanent-representative, charge-d-affaires")
                        String>
                signatoryRoles,

        @DurationMin(seconds = 0, message = "must be a duration of at most one hour")
        @DurationMax(hours = 1, message = "must be a duration of at most one hour")
        Duration uploadTimeout,

        Boolean sealAutomatically,

        @Pattern(regexp = "replace|refuse", message = "must be one of: replace, refuse")
        String secondSubmission,

        Map<
                        @NotNull
                        @Pattern(
                                regexp = "cover-letter|cover-letter-format|old-word|not-word|file-damaged|no-text|scan",
                                message = "must be cover-letter, cover-letter-format, old-word, not-word, file-damaged"
                                        + ", no-text or scan; what else fails is always refused")
                        String,
                        @NotNull @Pattern(regexp = "store|refuse", message = "must be one of: store, refuse") String>
                incomplete,

        @DurationMin(seconds = 0) @DurationMax(days = 31) Duration completeWithin,

        Instant opening,
        Instant due,
        Instant close,
        @NotNull @Valid Contacts contacts) {

    record Contacts(
            @NotNull @Valid Office login, @NotNull @Valid Office debate) {}

    record Office(
            @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String office,

            @Size(max = 40) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String telephone,

            @Email @Size(max = 254) String email) {
        Contact contact() {
            return new Contact(office.strip(), telephone, email);
        }
    }

    GuidanceNote note() {
        return new GuidanceNote(
                1,
                or(wordTarget, GuidanceNote.USUAL_WORD_TARGET),
                or(wordTolerancePercent, GuidanceNote.USUAL_WORD_TOLERANCE_PERCENT),
                languages == null ? EnumSet.allOf(OfficialLanguage.class) : chosen(),
                or(statementFormats, GuidanceNote.STATEMENT_FORMATS),
                or(coverLetterFormats, GuidanceNote.COVER_LETTER_FORMATS),
                or(signatoryRoles, GuidanceNote.SIGNATORY_ROLES),
                or(uploadTimeout, GuidanceNote.USUAL_UPLOAD_TIMEOUT),
                or(sealAutomatically, false),
                "refuse".equals(secondSubmission)
                        ? GuidanceNote.SecondSubmission.REFUSE
                        : GuidanceNote.SecondSubmission.REPLACE,
                stored(),
                or(completeWithin, GuidanceNote.USUAL_COMPLETION),
                contacts.login().contact(),
                contacts.debate().contact());
    }

    private Set<OfficialLanguage> chosen() {
        return Arrays.stream(OfficialLanguage.values())
                .filter(language -> languages.contains(language.tag()))
                .collect(Collectors.toSet());
    }

    private Set<Shortcoming> stored() {
        return Shortcoming.stored(incomplete == null ? Map.of() : incomplete);
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
