package org.opendebate.compilations.document;

/** What a document is, and what it does to the one that it follows. */
public enum DocumentKind {
    /** All accepted statements. */
    COMPILATION("compilation"),
    /** Statements that no document of the family has. */
    ADDENDUM("addendum"),
    /** Statements that were published before, in a newer version. */
    CORRIGENDUM("corrigendum"),
    /** All accepted statements, in place of the whole. */
    REVISION("revision"),
    /** The same statements and versions once more, for a technical reason. */
    REISSUE("reissue"),
    /** The letter that announced the meeting, with its annex and enclosure; in no family with the compilation. */
    LETTER("letter");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static DocumentKind ofCode(String code) {
        for (DocumentKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of document: " + code);
    }
}
