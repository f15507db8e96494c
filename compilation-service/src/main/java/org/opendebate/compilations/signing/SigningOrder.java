package org.opendebate.compilations.signing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the presidency signs.
 *
 * @param seal the number of the seal whose draft was read
 * @param letterSha256 of the letter's text as {@code GET} showed it
 * @param signedBy the name of who signs
 */
public record SigningOrder(
        @NotNull @Min(1) Integer seal,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String letterSha256,
        @NotBlank @Size(max = 200) String signedBy) {}
