package org.opendebate.compilations.rendering;

import java.time.LocalDate;
import java.util.List;
import org.opendebate.compilations.register.DelegationName;

/**
 * What a draft before the seal names as open.
 *
 * @param on the day on which it was made
 * @param undecided whose statements nobody has decided on yet
 * @param missing whose statements are expected or accepted and are not in it
 */
public record Unfinished(LocalDate on, List<Whose> undecided, List<Whose> missing) {

    /** A delegation, or somebody by a text that is the same in all languages. @param delegation null for the latter */
    public record Whose(DelegationName delegation, String text) {

        String in(String language) {
            return delegation == null ? text : delegation.in(language).runningForm();
        }
    }

    public Unfinished {
        undecided = undecided.stream().distinct().toList();
        missing = missing.stream().distinct().toList();
    }
}
