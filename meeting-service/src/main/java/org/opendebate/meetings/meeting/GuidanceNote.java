package org.opendebate.meetings.meeting;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.opendebate.meetings.OfficialLanguage;

/**
 * What a meeting asks of written statements. Each change is a new version; a submission records by which it was judged.
 *
 * @param version 1 for the first
 * @param wordTarget "approximately" so many words
 * @param wordTolerancePercent how far beyond the target nothing is said; a warning follows, never a refusal
 * @param uploadTimeout how long after closing an upload that began in time may take
 * @param secondSubmission what a second statement of the same kind by the same author is
 * @param stored with which shortcomings a statement is stored as incomplete; with any other it is refused
 * @param completeWithin how long after closing the delegation can complete what is stored as incomplete
 * @param loginContact for trouble with logins
 * @param debateContact for every other question about the debate
 */
public record GuidanceNote(
        int version,
        int wordTarget,
        int wordTolerancePercent,
        Set<OfficialLanguage> languages,
        List<String> statementFormats,
        List<String> coverLetterFormats,
        List<String> signatoryRoles,
        Duration uploadTimeout,
        boolean sealAutomatically,
        SecondSubmission secondSubmission,
        Set<Shortcoming> stored,
        Duration completeWithin,
        Contact loginContact,
        Contact debateContact) {

    /** A second statement of the same kind by the same author is the next version of the first, or refused. */
    public enum SecondSubmission {
        REPLACE,
        REFUSE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the guidance note of 5 May 2021 and its letter say, for whatever a note leaves open. */
    public static final int USUAL_WORD_TARGET = 500;

    public static final int USUAL_WORD_TOLERANCE_PERCENT = 20;
    public static final Duration USUAL_UPLOAD_TIMEOUT = Duration.ofMinutes(10);
    public static final Duration USUAL_COMPLETION = Duration.ofDays(1);
    public static final List<String> STATEMENT_FORMATS = List.of("docx");
    public static final List<String> COVER_LETTER_FORMATS = List.of("pdf", "docx");
    public static final List<String> SIGNATORY_ROLES = List.of("permanent-representative", "charge-d-affaires");

    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private static final Duration LONGEST_COMPLETION = Duration.ofDays(31);

    public GuidanceNote {
        if (wordTarget < 1 || wordTolerancePercent < 0) {
            throw new IllegalArgumentException("guidance note needs a word target of at least 1 and a tolerance");
        }
        if (uploadTimeout.isNegative() || uploadTimeout.compareTo(LONGEST_UPLOAD) > 0) {
            throw new IllegalArgumentException("upload timeout of a guidance note must be between PT0S and PT1H");
        }
        if (completeWithin.isNegative() || completeWithin.compareTo(LONGEST_COMPLETION) > 0) {
            throw new IllegalArgumentException("time to complete of a guidance note must be between PT0S and P31D");
        }
        if (languages.isEmpty() || statementFormats.isEmpty() || coverLetterFormats.isEmpty()) {
            throw new IllegalArgumentException("guidance note must allow a language and a format");
        }
        Objects.requireNonNull(secondSubmission, "rule for second submissions of a guidance note");
        Objects.requireNonNull(loginContact, "login contact of a guidance note");
        Objects.requireNonNull(debateContact, "debate contact of a guidance note");
        // an enum set keeps the order of the languages, whatever order they came in
        languages = Collections.unmodifiableSet(EnumSet.copyOf(languages));
        stored = stored.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(stored));
        statementFormats = List.copyOf(statementFormats);
        coverLetterFormats = List.copyOf(coverLetterFormats);
        signatoryRoles = List.copyOf(signatoryRoles);
    }

    /** The same note under another version number. */
    public GuidanceNote withVersion(int number) {
        return new GuidanceNote(
                number,
                wordTarget,
                wordTolerancePercent,
                languages,
                statementFormats,
                coverLetterFormats,
                signatoryRoles,
                uploadTimeout,
                sealAutomatically,
                secondSubmission,
                stored,
                completeWithin,
                loginContact,
                debateContact);
    }

    boolean saysTheSameAs(GuidanceNote other) {
        return withVersion(other.version).equals(other);
    }
}
