package org.opendebate.statements.rules;

import java.time.Duration;
import java.time.Year;
import java.util.List;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.register.Register;
import org.opendebate.statements.rules.Outcomes.Failure;
import org.opendebate.statements.submission.Kind;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.Submission;

/** Who may submit what, and in which language. */
final class AuthorRules {
    private final Register register;
    private final Outcomes outcomes;

    AuthorRules(Register register, Outcomes outcomes) {
        this.register = register;
        this.outcomes = outcomes;
    }

    void judge(Submission submission, MeetingFacts meeting) {
        Metadata metadata = submission.metadata();
        kind(submission);
        if (metadata.kind() == Kind.BRIEFING) {
            briefer(metadata, meeting);
        } else if (delegation(metadata, meeting)) {
            council(metadata, meeting);
        }
        language(metadata, meeting.guidanceNote().languages());
    }

    private void kind(Submission submission) {
        Kind kind = submission.metadata().kind();
        if (kind.isWritten() || submission.caller().has(Role.SECRETARIAT)) {
            outcomes.pass("kind", kind.wire(), null);
        } else {
            outcomes.fail(
                    "kind",
                    new Failure(
                            Problems.KIND_NOT_ALLOWED,
                            "Statements of Council members and briefings are entered by the Secretariat.",
                            kind.wire(),
                            "national, group or joint",
                            "Submit with kind national, or hand the statement to the office that is named here."));
        }
    }

    private void briefer(Metadata metadata, MeetingFacts meeting) {
        String keys = String.join(
                ", ", meeting.briefers().stream().map(MeetingFacts.Briefer::key).toList());
        if (metadata.briefer() != null
                && metadata.delegation() == null
                && meeting.briefer(metadata.briefer()).isPresent()) {
            outcomes.pass("briefer", metadata.briefer(), keys);
        } else {
            outcomes.fail(
                    "briefer",
                    new Failure(
                            Problems.UNKNOWN_BRIEFER,
                            "A briefing names one of the meeting's briefers, and no delegation.",
                            String.valueOf(metadata.briefer()),
                            keys,
                            "Take the briefer's key from the meeting."));
        }
    }

    private boolean delegation(Metadata metadata, MeetingFacts meeting) {
        String code = metadata.delegation();
        if (code != null && metadata.briefer() == null && register.hasDelegation(code)) {
            outcomes.pass("delegation", code, null);
            return true;
        }
        if (code != null && !register.isSettled()) {
            throw Refusal.of(Problems.REGISTER_NOT_YET_KNOWN, "The register of delegations is still coming in.")
                    .remedy("Repeat the request after the time that Retry-After names.")
                    .contact(Contacts.debate(meeting))
                    .retryAfter(Duration.ofSeconds(2));
        }
        outcomes.fail(
                "delegation",
                new Failure(
                        Problems.UNKNOWN_DELEGATION,
                        "A statement of this kind names a delegation of the register, and no briefer.",
                        String.valueOf(code),
                        "a code of GET /api/v1/delegations",
                        "Take the delegation's code from GET /api/v1/delegations."));
        return false;
    }

    private void council(Metadata metadata, MeetingFacts meeting) {
        if (metadata.kind() == Kind.GROUP || metadata.kind() == Kind.JOINT) {
            return; // a member of the Council may speak for a group or with others
        }
        boolean claimed = metadata.kind() == Kind.COUNCIL_MEMBER;
        int year = meeting.date().getYear();
        register.isCouncilMember(metadata.delegation(), year).ifPresent(member -> {
            Sentence found = Sentence.of(member ? RuleWords.IS_MEMBER : RuleWords.IS_NO_MEMBER)
                    .with("delegation", metadata.delegation())
                    .with("year", Year.of(year));
            if (claimed == member) {
                outcomes.pass("council-membership", found, null);
            } else if (member) {
                outcomes.warn(
                        "council-membership",
                        found,
                        "kind council-member",
                        null,
                        "It stays among the written statements unless the Secretariat changes its kind to council-member.");
            } else {
                outcomes.fail(
                        "council-membership",
                        new Failure(
                                Problems.NOT_A_COUNCIL_MEMBER,
                                "Only members of the Council have a statement of this kind.",
                                found,
                                Sentence.of(RuleWords.A_MEMBER).with("year", Year.of(year)),
                                "Enter the statement with kind national."));
            }
        });
    }

    private void language(Metadata metadata, List<String> allowed) {
        String expected = String.join(", ", allowed);
        if (allowed.contains(metadata.language())) {
            outcomes.pass("language", metadata.language(), expected);
        } else {
            outcomes.fail(
                    "language",
                    new Failure(
                            Problems.LANGUAGE_NOT_ALLOWED,
                            "The guidance note does not name this language.",
                            metadata.language(),
                            expected,
                            "Submit the statement in one of these languages."));
        }
    }
}
