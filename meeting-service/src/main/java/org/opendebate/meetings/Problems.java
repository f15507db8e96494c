package org.opendebate.meetings;

import java.util.List;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.scan.ScanProblems;

/** The problems that only this service answers with. */
public final class Problems {
    public static final ProblemType MEETING_NOT_FOUND =
            new ProblemType("meeting-not-found", 404, "There is no such meeting");
    public static final ProblemType MEETING_STATE =
            new ProblemType("meeting-state", 409, "The meeting is not in a state that allows this");
    public static final ProblemType GUIDANCE_NOTE_MISSING =
            new ProblemType("guidance-note-missing", 409, "The meeting has no guidance note yet");
    public static final ProblemType GUIDANCE_NOTE_NOT_FOUND =
            new ProblemType("guidance-note-not-found", 404, "There is no such guidance note");
    public static final ProblemType CLOSE_HAS_PASSED =
            new ProblemType("close-has-passed", 409, "Submission would close in the past");
    public static final ProblemType CLOSES_BEFORE_DUE =
            new ProblemType("closes-before-due", 422, "Submission cannot close before statements are due");
    public static final ProblemType OPENS_AFTER_DUE =
            new ProblemType("opens-after-due", 422, "Submission cannot open after statements are due");
    public static final ProblemType HAS_OPENED =
            new ProblemType("has-opened", 409, "Submission has opened, and is not shut again");
    public static final ProblemType DEADLINES_APART =
            new ProblemType("deadlines-apart", 422, "Due and close are postponed by the same time");
    public static final ProblemType PRESIDENT_NOT_NAMED =
            new ProblemType("president-not-named", 422, "Another delegation presides in that month");
    public static final ProblemType UNKNOWN_BRIEFER =
            new ProblemType("unknown-briefer", 422, "The meeting has no such briefer");
    public static final ProblemType INVITEE_UNFIT =
            new ProblemType("invitee-unfit", 422, "Nobody can be invited so under this rule");
    public static final ProblemType NOT_THE_PRESIDENCY = new ProblemType(
            "not-the-presidency", 403, "Only the presidency of the month, or the Secretariat, may do this");
    public static final ProblemType PAPER_NOT_FOUND =
            new ProblemType("paper-not-found", 404, "The meeting has no such paper");
    public static final ProblemType PAPER_NOT_READ =
            new ProblemType("paper-not-read", 404, "Of this paper no text was read");
    public static final ProblemType PAPER_FORMAT =
            new ProblemType("paper-format", 422, "The file is neither a PDF nor a Word document");
    public static final ProblemType PAPER_NOT_SOUND =
            new ProblemType("paper-not-sound", 422, "The file of a paper cannot be taken as it is");
    public static final ProblemType PAPER_TOO_LARGE =
            new ProblemType("paper-too-large", 413, "The file is larger than a paper may be");
    public static final ProblemType DELEGATION_UNKNOWN =
            new ProblemType("delegation-unknown", 404, "No such delegation is on the register");
    public static final ProblemType DELEGATION_EXISTS =
            new ProblemType("delegation-exists", 409, "The register has a delegation of this code");
    public static final ProblemType WRONG_DELEGATION =
            new ProblemType("wrong-delegation", 403, "The caller does not act for this delegation");
    public static final ProblemType REPRESENTATIVES_OVERLAP =
            new ProblemType("representatives-overlap", 422, "Two would hold one office at the same time");
    public static final ProblemType REPRESENTATIVE_ROLE =
            new ProblemType("representative-role", 422, "The delegation has no representative of this role");
    public static final ProblemType COUNCIL_UNKNOWN =
            new ProblemType("council-unknown", 404, "The Council's membership of that year is not on record");
    public static final ProblemType COUNCIL_YEAR_BEFORE_UNKNOWN = new ProblemType(
            "council-year-before-unknown", 409, "The Council's membership before that year is not on record");
    public static final ProblemType COUNCIL_IN_USE =
            new ProblemType("council-in-use", 409, "Something rests on the Council's membership of that year");
    public static final ProblemType NOT_ELECTABLE =
            new ProblemType("not-electable", 422, "The delegation cannot be newly elected to the Council");
    public static final ProblemType PRESIDENCY_DIFFERS =
            new ProblemType("presidency-differs", 422, "Another delegation presides in that month");
    public static final ProblemType PRESIDENCY_UNKNOWN =
            new ProblemType("presidency-unknown", 422, "Who presides on that date is not on record");

    /** All of them, for the documentation and its test. */
    public static final List<ProblemType> ALL = List.of(
            MEETING_NOT_FOUND,
            MEETING_STATE,
            GUIDANCE_NOTE_MISSING,
            GUIDANCE_NOTE_NOT_FOUND,
            CLOSE_HAS_PASSED,
            CLOSES_BEFORE_DUE,
            OPENS_AFTER_DUE,
            HAS_OPENED,
            DEADLINES_APART,
            PRESIDENT_NOT_NAMED,
            UNKNOWN_BRIEFER,
            INVITEE_UNFIT,
            NOT_THE_PRESIDENCY,
            PAPER_NOT_FOUND,
            PAPER_NOT_READ,
            PAPER_FORMAT,
            PAPER_NOT_SOUND,
            PAPER_TOO_LARGE,
            ScanProblems.FILE_INFECTED,
            ScanProblems.SCANNER_AWAY,
            DELEGATION_UNKNOWN,
            DELEGATION_EXISTS,
            WRONG_DELEGATION,
            REPRESENTATIVES_OVERLAP,
            REPRESENTATIVE_ROLE,
            COUNCIL_UNKNOWN,
            COUNCIL_YEAR_BEFORE_UNKNOWN,
            COUNCIL_IN_USE,
            NOT_ELECTABLE,
            PRESIDENCY_DIFFERS,
            PRESIDENCY_UNKNOWN);

    private Problems() {}
}
