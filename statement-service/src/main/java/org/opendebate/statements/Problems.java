package org.opendebate.statements;

import java.util.List;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.scan.ScanProblems;

/** The problems that this service answers with, beside those of every service. */
public final class Problems {
    public static final ProblemType METADATA_MISSING =
            new ProblemType("metadata-missing", 422, "The metadata part is missing");
    public static final ProblemType STATEMENT_MISSING =
            new ProblemType("statement-missing", 422, "The statement's file is missing");
    public static final ProblemType EMPTY_FILE = new ProblemType("empty-file", 422, "The file is empty");
    public static final ProblemType FILE_TOO_LARGE = new ProblemType("file-too-large", 413, "The file is too large");
    public static final ProblemType NOT_A_DOCX =
            new ProblemType("not-a-docx", 422, "The statement is not a sound Word file");
    public static final ProblemType COVER_LETTER_MISSING =
            new ProblemType("cover-letter-missing", 422, "The cover letter is missing");
    public static final ProblemType COVER_LETTER_FORMAT =
            new ProblemType("cover-letter-format", 422, "The cover letter is not in a format that is taken");
    public static final ProblemType UNKNOWN_DELEGATION =
            new ProblemType("unknown-delegation", 422, "There is no such delegation");
    public static final ProblemType WRONG_DELEGATION =
            new ProblemType("wrong-delegation", 403, "The caller does not act for this delegation");
    public static final ProblemType KIND_NOT_ALLOWED =
            new ProblemType("kind-not-allowed", 403, "This kind of statement is entered by the Secretariat");
    public static final ProblemType NOT_A_COUNCIL_MEMBER =
            new ProblemType("not-a-council-member", 422, "The delegation is not a member of the Council");
    public static final ProblemType UNKNOWN_BRIEFER =
            new ProblemType("unknown-briefer", 422, "The meeting has no such briefer");
    public static final ProblemType LANGUAGE_NOT_ALLOWED =
            new ProblemType("language-not-allowed", 422, "The language is not taken for this meeting");
    public static final ProblemType MEETING_NOT_FOUND =
            new ProblemType("meeting-not-found", 404, "There is no such meeting");
    public static final ProblemType MEETING_NOT_YET_KNOWN =
            new ProblemType("meeting-not-yet-known", 503, "The meeting is not known here yet");
    public static final ProblemType REGISTER_NOT_YET_KNOWN =
            new ProblemType("register-not-yet-known", 503, "The register of delegations is not known here yet");
    public static final ProblemType MEETING_CLOSED =
            new ProblemType("meeting-closed", 409, "The meeting no longer takes statements");
    public static final ProblemType MEETING_CANCELLED =
            new ProblemType("meeting-cancelled", 409, "The meeting was cancelled");
    public static final ProblemType MEETING_SEALED = new ProblemType("meeting-sealed", 409, "The meeting is sealed");
    public static final ProblemType ALREADY_SUBMITTED =
            new ProblemType("already-submitted", 409, "There is already such a statement");
    public static final ProblemType STATEMENT_NOT_FOUND =
            new ProblemType("statement-not-found", 404, "There is no such statement");
    public static final ProblemType VERSION_NOT_FOUND =
            new ProblemType("version-not-found", 404, "The statement has no such version");
    public static final ProblemType NO_COVER_LETTER =
            new ProblemType("no-cover-letter", 404, "The statement has no cover letter");
    public static final ProblemType NOT_IN_THIS_STATE =
            new ProblemType("not-in-this-state", 409, "The statement's state does not allow this");
    public static final ProblemType PAGES_CANNOT_BE_SET =
            new ProblemType("pages-cannot-be-set", 409, "The statement's pages cannot be set");
    public static final ProblemType SEAL_BLOCKED =
            new ProblemType("seal-blocked", 409, "The meeting cannot be sealed yet");
    public static final ProblemType NOT_SEALED = new ProblemType("not-sealed", 404, "The meeting is not sealed");
    public static final ProblemType MEETING_PUBLISHED =
            new ProblemType("meeting-published", 409, "The meeting's compilation is published");
    public static final ProblemType MEETING_MAY_HAVE_CHANGED =
            new ProblemType("meeting-may-have-changed", 503, "Whether the meeting still takes this is not known yet");
    public static final ProblemType MEETING_NOT_OPEN =
            new ProblemType("meeting-not-open", 409, "The meeting does not take statements yet");
    public static final ProblemType LATE_GRANT_NOT_FOUND =
            new ProblemType("late-grant-not-found", 404, "There is no such late grant");
    public static final ProblemType GROUP_INVALID =
            new ProblemType("group-invalid", 422, "The statement's group is not in order");
    public static final ProblemType JOINT_INVALID =
            new ProblemType("joint-invalid", 422, "The delegations of the joint statement are not in order");
    public static final ProblemType ENTRY_NOT_ALLOWED =
            new ProblemType("entry-not-allowed", 403, "Only the Secretariat says how a statement came");
    public static final ProblemType SIMULATION_NOT_ALLOWED =
            new ProblemType("simulation-not-allowed", 422, "Only the sandbox simulates");
    public static final ProblemType NOT_A_JOINT_DELEGATION =
            new ProblemType("not-a-joint-delegation", 403, "The statement does not name this delegation");
    public static final ProblemType RULE_NOT_WAIVABLE =
            new ProblemType("rule-not-waivable", 422, "This rule cannot be waived");
    public static final ProblemType NO_EVIDENCE =
            new ProblemType("no-evidence", 404, "The statement came without evidence");
    public static final ProblemType DOCUMENT_NOT_READ =
            new ProblemType("document-not-read", 404, "The statement's file could not be read");
    public static final ProblemType NO_TRANSLATION =
            new ProblemType("no-translation", 404, "The statement has no such translation");

    public static final ProblemType FILE_WITHHELD = new ProblemType("file-withheld", 409, "The file is not given out");
    public static final ProblemType BATCH_INDEX_MISSING =
            new ProblemType("batch-index-missing", 422, "The batch does not begin with its index");
    public static final ProblemType BATCH_INDEX_INVALID =
            new ProblemType("batch-index-invalid", 422, "The index does not fit what came with it");
    public static final ProblemType BATCH_TOO_LARGE =
            new ProblemType("batch-too-large", 413, "The batch is larger than what is taken at once");
    public static final ProblemType BATCH_NOT_FOUND = new ProblemType("batch-not-found", 404, "There is no such batch");

    /** All of them, for the documentation and its test. */
    public static final List<ProblemType> ALL = List.of(
            METADATA_MISSING,
            STATEMENT_MISSING,
            EMPTY_FILE,
            FILE_TOO_LARGE,
            NOT_A_DOCX,
            COVER_LETTER_MISSING,
            COVER_LETTER_FORMAT,
            UNKNOWN_DELEGATION,
            WRONG_DELEGATION,
            KIND_NOT_ALLOWED,
            NOT_A_COUNCIL_MEMBER,
            UNKNOWN_BRIEFER,
            LANGUAGE_NOT_ALLOWED,
            MEETING_NOT_FOUND,
            MEETING_NOT_YET_KNOWN,
            REGISTER_NOT_YET_KNOWN,
            MEETING_CLOSED,
            MEETING_CANCELLED,
            MEETING_SEALED,
            ALREADY_SUBMITTED,
            STATEMENT_NOT_FOUND,
            VERSION_NOT_FOUND,
            NO_COVER_LETTER,
            NOT_IN_THIS_STATE,
            PAGES_CANNOT_BE_SET,
            SEAL_BLOCKED,
            NOT_SEALED,
            MEETING_PUBLISHED,
            MEETING_MAY_HAVE_CHANGED,
            MEETING_NOT_OPEN,
            LATE_GRANT_NOT_FOUND,
            GROUP_INVALID,
            JOINT_INVALID,
            ENTRY_NOT_ALLOWED,
            SIMULATION_NOT_ALLOWED,
            NOT_A_JOINT_DELEGATION,
            RULE_NOT_WAIVABLE,
            DOCUMENT_NOT_READ,
            NO_TRANSLATION,
            NO_EVIDENCE,
            ScanProblems.FILE_INFECTED,
            ScanProblems.SCANNER_AWAY,
            FILE_WITHHELD,
            BATCH_INDEX_MISSING,
            BATCH_INDEX_INVALID,
            BATCH_TOO_LARGE,
            BATCH_NOT_FOUND);

    private Problems() {}
}
