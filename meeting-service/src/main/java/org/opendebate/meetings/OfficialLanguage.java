package org.opendebate.meetings;

import java.util.Arrays;
import java.util.Optional;

/** The six official languages of the United Nations, in the order in which the API lists them. */
public enum OfficialLanguage {
    ARABIC("ar"),
    CHINESE("zh"),
    ENGLISH("en"),
    FRENCH("fr"),
    RUSSIAN("ru"),
    SPANISH("es");

    private final String tag;

    OfficialLanguage(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, which is also the API's code. */
    public String tag() {
        return tag;
    }

    public static Optional<OfficialLanguage> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
