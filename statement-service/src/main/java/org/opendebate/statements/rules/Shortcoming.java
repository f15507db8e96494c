package org.opendebate.statements.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be wrong with a statement that comes in time and is not hostile. The guidance note says of each whether such a
 * statement is stored as incomplete, to be completed, or refused; what else fails is refused whatever it says.
 */
public enum Shortcoming {
    /** It comes without its cover letter. */
    COVER_LETTER("cover-letter", Part.COVER_LETTER),
    /** The cover letter is of a format that is not taken, or cannot be read. */
    COVER_LETTER_FORMAT("cover-letter-format", Part.COVER_LETTER),
    /** It is a file of Word 97 to 2003. */
    OLD_WORD("old-word", Part.DOCUMENT),
    NOT_WORD("not-word", Part.DOCUMENT),
    /** It is a Word file that cannot be read. */
    FILE_DAMAGED("file-damaged", Part.DOCUMENT),
    /** It shows no text. */
    NO_TEXT("no-text", Part.DOCUMENT);

    /** The file that has it, and another of which mends it. */
    public enum Part {
        DOCUMENT,
        COVER_LETTER
    }

    private final String rule;
    private final Part part;

    Shortcoming(String rule, Part part) {
        this.rule = rule;
        this.part = part;
    }

    public String rule() {
        return rule;
    }

    public Part part() {
        return part;
    }

    /** Of a document that was not read there is no text that could be published, whatever an officer decides. */
    public boolean isWaivable() {
        return part == Part.COVER_LETTER;
    }

    public static Optional<Shortcoming> ofRule(String rule) {
        return Arrays.stream(values()).filter(one -> one.rule.equals(rule)).findFirst();
    }
}
