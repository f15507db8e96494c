package org.opendebate.compilations.document;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A document in one of its languages.
 *
 * @param language code of the API: {@code fr}
 */
@Embeddable
public record LanguageEdition(String language, UUID editionId) {}
