package org.opendebate.compilations.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * What a compilation still waits for.
 *
 * @param what {@code meeting}, {@code organ}, {@code council-membership}, {@code delegation-name}, {@code briefer},
 *     {@code accepted-statement}, {@code model}, {@code original} or {@code rendering}; before a seal also
 *     {@code statement} (its news are not here yet) and {@code briefing}
 * @param statementId null for what belongs to no one statement
 * @param detail a code, a key, or why the last try failed; null where there is nothing to add
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Missing(UUID statementId, String what, String detail) {

    static Missing of(String what, String detail) {
        return new Missing(null, what, detail);
    }
}
