package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.OfficialLanguage;

/** What names must be before they go on the register. */
final class NamesRules {
    private NamesRules() {}

    /** Whoever finds no name in a language takes the English one, so that there must be one, ready for a sentence. */
    static void requireEnglish(Map<OfficialLanguage, Names> names) {
        Names english = names.get(OfficialLanguage.ENGLISH);
        if (english == null || english.running() == null) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "A delegation has English names, with their running form.")
                    .rule("english-names")
                    .found(english == null ? "no English names" : "no English running form")
                    .expected("names.en with short and running")
                    .remedy("Enter the English names; where English has not changed, repeat them.");
        }
    }

    static void requireOneNameADay(List<FormerNames> former) {
        List<LocalDate> ends = former.stream().map(FormerNames::until).toList();
        if (ends.stream().distinct().count() < ends.size()) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "Two former names end on the same day.")
                    .rule("former-names")
                    .found(ends)
                    .expected("each until once")
                    .remedy("Put the languages of one change into one entry.");
        }
    }
}
