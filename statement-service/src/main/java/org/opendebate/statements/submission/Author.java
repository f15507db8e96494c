package org.opendebate.statements.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who wrote a statement, where that is not who speaks.
 *
 * @param title in the statement's language; null if it was not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Author(
        @NotBlank @Size(max = 200) String name,
        @Size(min = 1, max = 300) String title) {}
