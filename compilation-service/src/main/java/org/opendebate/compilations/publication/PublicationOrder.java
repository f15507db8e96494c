package org.opendebate.compilations.publication;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What the Secretariat decides at publication.
 *
 * @param seal the number of the seal that was looked at
 * @param symbol {@code S/2021/501}
 * @param letterDate of the covering letter
 * @param documentDate of the masthead
 */
public record PublicationOrder(
        @NotNull @Min(1) Integer seal,
        @NotBlank String symbol,
        @NotNull LocalDate letterDate,
        @NotNull LocalDate documentDate) {}
