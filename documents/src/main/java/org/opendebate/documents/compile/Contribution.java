package org.opendebate.documents.compile;

import java.util.List;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/**
 * One accepted statement or briefing, to become one annex.
 *
 * @param id the statement's id
 * @param version the statement's version, at least 1
 * @param voice in whose name the author speaks
 * @param language the language it was given in
 * @param source of its text
 * @param sha256 of the original file, in lower-case hex
 */
public record Contribution(
        String id,
        int version,
        Kind kind,
        Author author,
        Voice voice,
        Speaker speaker,
        Language language,
        TextSource source,
        String sha256) {

    /** In which part of the document the contribution stands. */
    public enum Kind {
        BRIEFING("briefing"),
        COUNCIL_MEMBER("council-member"),
        NATIONAL("national"),
        /** What goes with a given letter; of no compilation. */
        PAPER("paper");

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
            throw new IllegalArgumentException("not a kind of contribution: " + code);
        }
    }

    public Contribution {
        if (id.isBlank() || version < 1) {
            throw new IllegalArgumentException("Contribution: id and version must be given: " + id + ", " + version);
        }
        if ((kind == Kind.BRIEFING) != (author.kind() == Author.Kind.BRIEFER)) {
            throw new IllegalArgumentException(
                    "Contribution " + id + ": a briefing is by a briefer, and nothing else is: " + author.kind());
        }
    }

    /** In the author's own name. */
    public Contribution(
            String id,
            int version,
            Kind kind,
            Author author,
            Speaker speaker,
            Language language,
            TextSource source,
            String sha256) {
        this(id, version, kind, author, new Voice.Own(), speaker, language, source, sha256);
    }

    /** In the author's own name, with a text that is held. */
    public Contribution(
            String id,
            int version,
            Kind kind,
            Author author,
            Speaker speaker,
            Language language,
            StatementText text,
            String sha256) {
        this(id, version, kind, author, speaker, language, TextSource.of(text), sha256);
    }

    /**
     * The languages that it is written in, most of it first; not empty, and not always {@link #language()}: a statement may
     * be in two languages, and what was declared may not be what the text is.
     */
    public List<Language> languages() {
        return source.languages();
    }

    /** Reads the text, which may take as long as a file takes to read; call it once where once is enough. */
    public StatementText text() {
        return source.text();
    }
}
