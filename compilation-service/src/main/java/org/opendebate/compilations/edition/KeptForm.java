package org.opendebate.compilations.edition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One form of an edition, kept among this service's own objects.
 *
 * @param size in bytes
 */
@Embeddable
public record KeptForm(@Enumerated(EnumType.STRING) Form form, String sha256, long size) {}
