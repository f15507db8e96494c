package org.opendebate.documents.model;

import java.util.Optional;

/** The six official languages of the United Nations. */
public enum Language {
    AR("ar", "ara", Direction.RTL),
    ZH("zh", "zho", Direction.LTR),
    EN("en", "eng", Direction.LTR),
    FR("fr", "fra", Direction.LTR),
    RU("ru", "rus", Direction.LTR),
    ES("es", "spa", Direction.LTR);

    private static final Language[] ALL = values();

    private final Optional<Language> some = Optional.of(this);
    private final String code;
    private final String aknCode;
    private final Direction direction;

    Language(String code, String aknCode, Direction direction) {
        this.code = code;
        this.aknCode = aknCode;
        this.direction = direction;
    }

    /** ISO 639-1, as in the API and in HTML: {@code ar}. */
    public String code() {
        return code;
    }

    /** ISO 639-2/T, as in Akoma Ntoso IRIs: {@code ara}. */
    public String aknCode() {
        return aknCode;
    }

    public Direction direction() {
        return direction;
    }

    /** Chinese is counted by characters, the others by words. */
    public boolean countedByCharacters() {
        return this == ZH;
    }

    public static Language ofCode(String code) {
        return ofTag(code)
                .filter(language -> language.code.equals(code))
                .orElseThrow(() -> new IllegalArgumentException("not an official language: " + code));
    }

    public static Language ofAknCode(String aknCode) {
        for (Language language : values()) {
            if (language.aknCode.equals(aknCode)) {
                return language;
            }
        }
        throw new IllegalArgumentException("not an Akoma Ntoso code of an official language: " + aknCode);
    }

    /** Of a BCP 47 tag such as {@code fr-CH}; empty when its primary language is none of the six. */
    public static Optional<Language> ofTag(String tag) {
        boolean two = tag.length() == 2 || tag.length() > 2 && (tag.charAt(2) == '-' || tag.charAt(2) == '_');
        for (Language language : ALL) {
            if (two && tag.regionMatches(true, 0, language.code, 0, 2)) {
                return language.some;
            }
        }
        return Optional.empty();
    }
}
