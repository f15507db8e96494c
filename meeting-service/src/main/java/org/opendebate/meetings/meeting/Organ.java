package org.opendebate.meetings.meeting;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The organ that meets. A value, so that another organ is an entry.
 *
 * @param code the code in the API, such as SC
 * @param title the English title
 * @param zone where a day of the organ ends
 */
public record Organ(String code, String title, ZoneId zone) {
    public static final Organ SECURITY_COUNCIL = new Organ("SC", "Security Council", ZoneId.of("America/New_York"));

    /** Every organ whose meetings can be entered. */
    public static final List<Organ> ALL = List.of(SECURITY_COUNCIL);

    public static Optional<Organ> ofCode(String code) {
        return ALL.stream().filter(organ -> organ.code.equals(code)).findFirst();
    }
}
