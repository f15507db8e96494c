package org.opendebate.statements.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who signed the cover letter.
 *
 * @param role such as {@code permanent-representative}
 */
public record Signatory(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "is not a role's name")
        String role) {}
