package org.opendebate.meetings.meeting;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.organ.Membership;
import org.opendebate.meetings.organ.OrganEntry;
import org.opendebate.meetings.organ.OrganFacts;

/**
 * What a meeting needs of the organ that meets. A value, so that another organ is an entry.
 *
 * @param code the code in the API, such as SC
 * @param title the English title
 * @param actor in the identifiers of Akoma Ntoso, such as un-sc
 * @param zone where a day of the organ ends
 * @param membership by which record of members the presidency is known
 */
public record Organ(String code, String title, String actor, ZoneId zone, Membership membership) {
    /** Every organ whose meetings can be entered. */
    public static final List<Organ> ALL =
            OrganFacts.ofRelease().entries().stream().map(Organ::of).toList();

    public static final Organ SECURITY_COUNCIL = ofCode("SC").orElseThrow();

    public static Optional<Organ> ofCode(String code) {
        return ALL.stream().filter(organ -> organ.code.equals(code)).findFirst();
    }

    static Organ of(OrganEntry entry) {
        return new Organ(
                entry.code(),
                entry.names().get(OfficialLanguage.ENGLISH).title(),
                entry.actor(),
                entry.zone(),
                entry.membership());
    }
}
