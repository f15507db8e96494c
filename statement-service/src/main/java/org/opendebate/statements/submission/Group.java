package org.opendebate.statements.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A group for which a delegation speaks.
 *
 * @param name as its members call it
 * @param members codes of the delegations that align themselves; may be empty
 */
public record Group(
        @NotBlank @Size(max = 300) String name,

        @Size(max = 250) List<@NotNull @Pattern(regexp = Metadata.CODE, message = Metadata.NO_CODE) String> members) {
    public Group {
        members = members == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(members));
    }

    /** The name without what two spellings of it differ in: case and spaces. */
    String folded() {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
