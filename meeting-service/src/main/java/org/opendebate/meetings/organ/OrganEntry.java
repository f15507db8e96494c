package org.opendebate.meetings.organ;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.opendebate.meetings.OfficialLanguage;

/**
 * An organ as the register has it.
 *
 * @param code the code in the API, such as SC
 * @param series what symbols of its documents begin with, such as S
 * @param actor the organ in addresses of Akoma Ntoso, such as un-sc
 * @param zone where a day of the organ ends
 * @param names the English ones are always there
 */
public record OrganEntry(
        String code,
        String series,
        String actor,
        ZoneId zone,
        Membership membership,
        Map<OfficialLanguage, OrganNames> names) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}");
    private static final Pattern SERIES = Pattern.compile("[A-Z]+(/[A-Z0-9.]+)*");
    private static final Pattern ACTOR = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

    public OrganEntry {
        require(CODE, code, "code");
        require(SERIES, series, "series of symbols");
        require(ACTOR, actor, "actor");
        Objects.requireNonNull(zone, "zone of an organ");
        Objects.requireNonNull(membership, "membership of an organ");
        names = Map.copyOf(names);
        if (!names.containsKey(OfficialLanguage.ENGLISH)) {
            throw new IllegalArgumentException("organ " + code + " has no English names");
        }
    }

    private static void require(Pattern form, String value, String what) {
        if (value == null || !form.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " of an organ must be of the form " + form + ", was: " + value);
        }
    }
}
