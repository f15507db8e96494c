package org.opendebate.compilations;

import java.util.List;
import org.opendebate.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public final class CompilationProblems {
    public static final ProblemType MEETING_NOT_YET_KNOWN =
            new ProblemType("meeting-not-yet-known", 503, "The meeting is so new that it is not known here yet");
    public static final ProblemType MEETING_NOT_FOUND =
            new ProblemType("meeting-not-found", 404, "There is no such meeting");
    public static final ProblemType COMPILATION_NOT_READY =
            new ProblemType("compilation-not-ready", 409, "The compilation is not ready");
    public static final ProblemType PREVIEW_OVER =
            new ProblemType("preview-over", 409, "There is no draft of what is accepted once a seal stands");
    public static final ProblemType SEAL_REVOKED =
            new ProblemType("seal-revoked", 409, "The seal is not the one that stands");
    public static final ProblemType ALREADY_PUBLISHED =
            new ProblemType("already-published", 409, "The compilation is published");
    public static final ProblemType NOTHING_TO_PUBLISH =
            new ProblemType("nothing-to-publish", 409, "There is nothing to publish under this symbol");
    public static final ProblemType LETTER_NOT_READY =
            new ProblemType("letter-not-ready", 409, "The announcing letter cannot be published as it stands");
    public static final ProblemType SYMBOL_INVALID =
            new ProblemType("symbol-invalid", 422, "The document symbol is not one that can be given");
    public static final ProblemType SYMBOL_TAKEN =
            new ProblemType("symbol-taken", 409, "The document symbol belongs to another document");
    public static final ProblemType DATES_INVALID =
            new ProblemType("dates-invalid", 422, "The dates of the document cannot be right");
    public static final ProblemType DOCUMENT_NOT_FOUND =
            new ProblemType("document-not-found", 404, "There is no document with this symbol");
    public static final ProblemType LANGUAGE_NOT_AVAILABLE =
            new ProblemType("language-not-available", 404, "The document does not exist in this language");

    public static final ProblemType NOT_THE_PRESIDENCY =
            new ProblemType("not-the-presidency", 403, "Only the presidency of the meeting can do this");
    public static final ProblemType LETTER_DIFFERS =
            new ProblemType("covering-letter-differs", 409, "The covering letter has another text");
    public static final ProblemType LETTER_UNSIGNED =
            new ProblemType("covering-letter-unsigned", 409, "The covering letter is not signed");
    public static final ProblemType TEMPLATE_FAULTY =
            new ProblemType("template-faulty", 422, "The template of the covering letter cannot be used");
    public static final ProblemType VOLUME_NOT_AVAILABLE =
            new ProblemType("volume-not-available", 404, "The document has no such volume");

    public static final ProblemType TRANSLATION_NOT_AVAILABLE =
            new ProblemType("translation-not-available", 404, "The annex has no such translation");

    /** All of them, for the documentation and its test. */
    public static final List<ProblemType> ALL = List.of(
            MEETING_NOT_YET_KNOWN,
            MEETING_NOT_FOUND,
            COMPILATION_NOT_READY,
            PREVIEW_OVER,
            SEAL_REVOKED,
            ALREADY_PUBLISHED,
            NOTHING_TO_PUBLISH,
            LETTER_NOT_READY,
            SYMBOL_INVALID,
            SYMBOL_TAKEN,
            DATES_INVALID,
            DOCUMENT_NOT_FOUND,
            LANGUAGE_NOT_AVAILABLE,
            VOLUME_NOT_AVAILABLE,
            TRANSLATION_NOT_AVAILABLE,
            TEMPLATE_FAULTY,
            NOT_THE_PRESIDENCY,
            LETTER_DIFFERS,
            LETTER_UNSIGNED);

    private CompilationProblems() {}
}
