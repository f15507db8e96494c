package org.opendebate.documents.compile;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draft says of itself: every page is marked, and the first names what is still open.
 *
 * @param on the day on which it was made
 * @param undecided whose statements nobody has decided on yet, as they are to be named
 * @param missing whose statements are accepted and cannot be shown yet
 */
public record Draft(LocalDate on, List<String> undecided, List<String> missing) {

    public Draft {
        undecided = List.copyOf(undecided);
        missing = List.copyOf(missing);
    }
}
