package org.opendebate.statements.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who speaks.
 *
 * @param title in the document's language; null: composed from level and delegation when the document is made
 * @param level the customary protocol level
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speaker(
        @NotBlank @Size(max = 200) String name,
        @Size(min = 1, max = 300) String title,

        @NotNull @Pattern(regexp = LEVELS, message = "must be one of: " + LEVELS)
        String level) {
    static final String LEVELS = "head-of-state-or-government|minister|deputy-minister|permanent-representative|"
            + "deputy-permanent-representative|charge-d-affaires|permanent-observer|head-of-delegation|secretariat";
}
