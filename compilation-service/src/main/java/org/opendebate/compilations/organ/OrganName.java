package org.opendebate.compilations.organ;

import jakarta.persistence.Embeddable;

/**
 * What an organ is called in one language.
 *
 * @param language code of the API: {@code en}
 * @param title {@code General Assembly}
 * @param president {@code President of the General Assembly}
 * @param presidentInText {@code the President of the General Assembly}
 * @param members {@code the members of the General Assembly}
 */
@Embeddable
public record OrganName(String language, String title, String president, String presidentInText, String members) {}
