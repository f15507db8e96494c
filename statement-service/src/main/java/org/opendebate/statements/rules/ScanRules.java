package org.opendebate.statements.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.scan.ScanProblems;
import org.opendebate.kit.scan.Scanner;
import org.opendebate.kit.scan.Verdict;
import org.opendebate.statements.rules.Outcomes.Failure;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.submission.Simulation;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.SubmissionSettings;
import org.opendebate.statements.submission.UploadedFile;

/**
 * What the scanner for malicious software says of files, before anything else is read of them. Without a scanner there is
 * no such rule.
 */
@ApplicationScoped
public class ScanRules {
    private static final String RULE = Shortcoming.SCAN.rule();
    private static final String EXPECTED = "a file in which the scanner finds nothing";

    private final Scanner scanner;
    private final SubmissionSettings settings;

    ScanRules(Scanner scanner, SubmissionSettings settings) {
        this.scanner = scanner;
        this.settings = settings;
    }

    /** A file by what it is. */
    public enum File {
        STATEMENT(Shortcoming.STATEMENT_MALWARE, "statement"),
        COVER_LETTER(Shortcoming.COVER_LETTER_MALWARE, "cover letter"),
        EVIDENCE(Shortcoming.EVIDENCE_MALWARE, "evidence");

        private final Shortcoming malware;
        private final String words;

        File(Shortcoming malware, String words) {
            this.malware = malware;
            this.words = words;
        }
    }

    /**
     * What was found when the scanner was back.
     *
     * @param scan pending when it was not
     * @param rules in place of the one that said that it was away
     */
    public record Answer(Scan scan, List<RuleOutcome> rules) {}

    /** Asks once more about files that are stored. */
    public Answer again(Map<File, Path> files) {
        Outcomes outcomes = new Outcomes(false, null);
        Scan scan = judge(files, outcomes);
        return new Answer(scan, outcomes.judgement().rules());
    }

    /** What is empty or too large is not asked about: it is refused whatever it holds. */
    Scan judge(Submission submission, Outcomes outcomes) {
        if (submission.metadata().simulate() == Simulation.PENDING_SCAN) {
            return pending(outcomes);
        }
        Map<File, Path> files = new EnumMap<>(File.class);
        add(
                files,
                File.STATEMENT,
                submission.statement(),
                settings.largestStatement().asLongValue());
        add(
                files,
                File.COVER_LETTER,
                submission.coverLetter(),
                settings.largestCoverLetter().asLongValue());
        add(
                files,
                File.EVIDENCE,
                submission.evidence(),
                settings.largestEvidence().asLongValue());
        return judge(files, outcomes);
    }

    /** The same of a translation, which is a statement's file. */
    Scan judge(UploadedFile translation, Outcomes outcomes) {
        Map<File, Path> files = new EnumMap<>(File.class);
        add(files, File.STATEMENT, translation, settings.largestStatement().asLongValue());
        return judge(files, outcomes);
    }

    private static void add(Map<File, Path> files, File file, UploadedFile uploaded, long most) {
        if (uploaded != null && uploaded.size() > 0 && uploaded.size() <= most) {
            files.put(file, uploaded.path());
        }
    }

    private Scan judge(Map<File, Path> files, Outcomes outcomes) {
        if (!scanner.isSetUp()) {
            return Scan.NOT_SCANNED;
        }
        boolean infected = false;
        for (Map.Entry<File, Path> file : files.entrySet()) {
            switch (scanner.scan(file.getValue())) {
                case Verdict.Clean ignored -> {}
                case Verdict.Infected found -> {
                    infected = true;
                    fail(file.getKey(), found.signature(), outcomes);
                }
                case Verdict.Away ignored -> {
                    if (!infected) {
                        return away(outcomes);
                    }
                }
            }
        }
        if (infected) {
            return Scan.INFECTED;
        }
        outcomes.pass(RULE, Scan.CLEAN.wire(), EXPECTED);
        return Scan.CLEAN;
    }

    private static void fail(File file, String signature, Outcomes outcomes) {
        outcomes.fail(
                file.malware.rule(),
                new Failure(
                        ScanProblems.FILE_INFECTED,
                        "The scanner for malicious software has found something in the file.",
                        signature,
                        EXPECTED,
                        file.words,
                        "Have the computer looked at that it comes from, make the file anew on another one, and send it."));
    }

    private Scan away(Outcomes outcomes) {
        if (!scanner.isRequired()) {
            outcomes.warn(
                    RULE, Scan.NOT_SCANNED.wire(), EXPECTED, null, "The scanner was away. Nothing is to be done.");
            return Scan.NOT_SCANNED;
        }
        return pending(outcomes);
    }

    private static Scan pending(Outcomes outcomes) {
        outcomes.fail(
                RULE,
                new Failure(
                        ScanProblems.SCANNER_AWAY,
                        "The scanner for malicious software is away.",
                        Scan.PENDING.wire(),
                        EXPECTED,
                        "If it was stored, nothing: a second receipt follows the scan. If it was refused, send it again."));
        return Scan.PENDING;
    }
}
