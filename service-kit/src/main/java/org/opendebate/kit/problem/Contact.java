package org.opendebate.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whom to ask, as the guidance note names it for this kind of trouble.
 *
 * @param purpose {@code login} or {@code debate}
 * @param office the office's name
 * @param telephone null where none is known
 * @param href where the full contact stands, null where nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(String purpose, String office, String telephone, String href) {}
