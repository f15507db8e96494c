package org.opendebate.documents.compile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendebate.documents.model.Language;

/**
 * A letter that came as a text of its own, with the papers that go with it: what a presidency announces a meeting by.
 *
 * @param language the language of the document's own words
 * @param specimen whether every page says that this is no document of the United Nations
 * @param letter the letter itself, signature and all
 * @param papers in their order; each kind once
 * @param family what the document is to those that were published before
 */
public record LetterRequest(
        Language language,
        boolean specimen,
        Masthead masthead,
        MeetingFacts meeting,
        Sender sender,
        TextSource letter,
        List<Paper> papers,
        Family family) {

    /**
     * Whose letter it is.
     *
     * @param author the mission's delegation
     * @param name of who signed
     */
    public record Sender(Author author, Office office, String name) {}

    /** In which capacity a mission's letter is signed. */
    public enum Office {
        PERMANENT_REPRESENTATIVE(Speaker.Level.PERMANENT_REPRESENTATIVE),
        CHARGE_D_AFFAIRES(Speaker.Level.CHARGE_D_AFFAIRES);

        private final Speaker.Level level;

        Office(Speaker.Level level) {
            this.level = level;
        }

        public String code() {
            return level.code();
        }

        Speaker.Level level() {
            return level;
        }

        public static Office ofCode(String code) {
            for (Office office : values()) {
                if (office.code().equals(code)) {
                    return office;
                }
            }
            throw new IllegalArgumentException("not an office that signs letters: " + code);
        }
    }

    /** What stands behind the letter: its annex, then what is enclosed. */
    public enum PaperKind {
        CONCEPT_NOTE("concept-note"),
        GUIDANCE_NOTE("guidance-note");

        private final String code;

        PaperKind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static PaperKind ofCode(String code) {
            for (PaperKind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("not a paper of a letter: " + code);
        }
    }

    /**
     * @param id of letters, digits and hyphens
     * @param sha256 of the original file, in lower-case hex
     */
    public record Paper(String id, PaperKind kind, Language language, TextSource source, String sha256) {}

    public LetterRequest {
        papers = List.copyOf(papers);
        Set<PaperKind> kinds = papers.stream().map(Paper::kind).collect(Collectors.toSet());
        if (kinds.size() != papers.size()) {
            throw new IllegalArgumentException("LetterRequest: a letter has one annex and one enclosure: " + papers);
        }
    }
}
