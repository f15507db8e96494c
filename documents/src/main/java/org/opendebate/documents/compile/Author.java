package org.opendebate.documents.compile;

/**
 * In whose name a contribution stands.
 *
 * @param code of the delegation ({@code NER}, {@code EU}), or the key of the briefer
 * @param orderName the list form in English, which orders the annexes in every language: {@code Iran (Islamic Republic of)}
 * @param listName the list form in the document's language, which orders the lists of the covering letter
 * @param runningName as it stands in a sentence of the document's language: {@code the Niger}
 */
public record Author(String code, Kind kind, String orderName, String listName, String runningName) {

    /** What the author is to the United Nations. */
    public enum Kind {
        MEMBER_STATE("member-state"),
        OBSERVER_STATE("observer-state"),
        BODY("body"),
        BRIEFER("briefer");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("not a kind of author: " + code);
        }
    }

    public Author {
        if (code.isBlank() || orderName.isBlank() || listName.isBlank() || runningName.isBlank()) {
            throw new IllegalArgumentException("Author " + code + ": code and names must be given");
        }
    }

    /** With names in English. */
    public Author(String code, Kind kind, String listName, String runningName) {
        this(code, kind, listName, listName, runningName);
    }

    /** One who briefs the Council. */
    public static Author briefer(String key, String name) {
        return new Author(key, Kind.BRIEFER, name, name, name);
    }
}
