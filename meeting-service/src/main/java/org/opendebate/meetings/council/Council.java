package org.opendebate.meetings.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;
import org.opendebate.meetings.delegation.DelegationCode;

/** Who sits on the Council, and who presides. */
@ApplicationScoped
public class Council {
    private final CouncilYears years;

    Council(CouncilYears years) {
        this.years = years;
    }

    /** The member that presides in a month; empty when that year's membership is not on record. */
    @Transactional
    public Optional<DelegationCode> presidency(YearMonth month) {
        return in(month.getYear()).map(year -> year.president(month.getMonth()));
    }

    @Transactional
    Optional<CouncilYear> in(int year) {
        return years.find(year);
    }
}
