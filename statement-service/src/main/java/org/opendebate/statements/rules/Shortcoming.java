package org.opendebate.statements.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be wrong with a statement that is kept. Of most of it the guidance note says whether such a statement is stored
 * as incomplete, to be completed, or refused; what else fails is refused whatever it says.
 */
public enum Shortcoming {
    /** It comes without its cover letter. */
    COVER_LETTER("cover-letter", Part.COVER_LETTER, Nature.FORMAL),
    /** The cover letter is of a format that is not taken, or cannot be read. */
    COVER_LETTER_FORMAT("cover-letter-format", Part.COVER_LETTER, Nature.FORMAL),
    /** It is a file of Word 97 to 2003. */
    OLD_WORD("old-word", Part.DOCUMENT, Nature.UNREAD),
    NOT_WORD("not-word", Part.DOCUMENT, Nature.UNREAD),
    /** It is a Word file that cannot be read. */
    FILE_DAMAGED("file-damaged", Part.DOCUMENT, Nature.UNREAD),
    /** It shows no text. */
    NO_TEXT("no-text", Part.DOCUMENT, Nature.UNREAD),
    /** The scanner for malicious software was away: no other file is wanted, but its answer. */
    SCAN("scan", null, Nature.UNSCANNED),
    /** The scanner found something in it when it was back. */
    STATEMENT_MALWARE("statement-malware", Part.DOCUMENT, Nature.HOSTILE),
    COVER_LETTER_MALWARE("cover-letter-malware", Part.COVER_LETTER, Nature.HOSTILE),
    EVIDENCE_MALWARE("evidence-malware", null, Nature.HOSTILE);

    /** The file that has it, and another of which mends it. */
    public enum Part {
        DOCUMENT,
        COVER_LETTER
    }

    /** Why it matters. */
    public enum Nature {
        /** A form that an officer may do without. */
        FORMAL,
        /** Of a document that was not read there is no text that could be published, whatever an officer decides. */
        UNREAD,
        /** Nobody has looked at it: an officer cannot know what would be waived. */
        UNSCANNED,
        /** Refused, wherever it is known when the file comes. */
        HOSTILE
    }

    private final String rule;
    private final Part part;
    private final Nature nature;

    Shortcoming(String rule, Part part, Nature nature) {
        this.rule = rule;
        this.part = part;
        this.nature = nature;
    }

    public String rule() {
        return rule;
    }

    /** Empty where no other file from the delegation mends it. */
    public Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    public Nature nature() {
        return nature;
    }

    /** Whether a guidance note can say that what has it is stored when it comes. */
    boolean isStorable() {
        return nature != Nature.HOSTILE;
    }

    public boolean isWaivable() {
        return nature == Nature.FORMAL;
    }

    public static Optional<Shortcoming> ofRule(String rule) {
        return Arrays.stream(values()).filter(one -> one.rule.equals(rule)).findFirst();
    }
}
