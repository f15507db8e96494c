package org.opendebate.documents.compile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the covering letter says of the meeting.
 *
 * @param agendaItem empty: not named
 * @param procedure the letter under whose procedure the statements are issued; empty: none is cited
 */
public record MeetingFacts(
        LocalDate date,
        String theme,
        Optional<String> agendaItem,
        Format format,
        President president,
        Optional<ProcedureLetter> procedure) {

    /** Where the meeting was held. */
    public enum Format {
        VIDEOCONFERENCE("videoconference"),
        CHAMBER("chamber");

        private final String code;

        Format(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Format ofCode(String code) {
            for (Format format : values()) {
                if (format.code.equals(code)) {
                    return format;
                }
            }
            throw new IllegalArgumentException("not a meeting format: " + code);
        }
    }

    /**
     * Who presided, and signs.
     *
     * @param delegation the running form of the delegation's name: {@code the Niger}
     * @param title empty: Permanent Representative
     */
    public record President(String name, String delegation, Optional<String> title) {
        public President {
            if (name.isBlank() || delegation.isBlank()) {
                throw new IllegalArgumentException("President: name and delegation must be given");
            }
        }
    }

    /** A letter by which the Council agreed how it works. */
    public record ProcedureLetter(LocalDate date, String symbol) {

        /** How the Council's members and others spoke and wrote while they could not meet: S/2020/372. */
        public static final ProcedureLetter OF_7_MAY_2020 = new ProcedureLetter(LocalDate.of(2020, 5, 7), "S/2020/372");
    }

    public MeetingFacts {
        if (theme.isBlank()) {
            throw new IllegalArgumentException("MeetingFacts: the theme must be given");
        }
    }

    /** A videoconference under the procedure of 7 May 2020, or a meeting in the chamber that cites none. */
    public static MeetingFacts of(
            LocalDate date, String theme, Optional<String> agendaItem, Format format, President president) {
        return new MeetingFacts(
                date,
                theme,
                agendaItem,
                format,
                president,
                format == Format.VIDEOCONFERENCE ? Optional.of(ProcedureLetter.OF_7_MAY_2020) : Optional.empty());
    }
}
