package org.opendebate.statements.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.register.Register;
import org.opendebate.statements.rules.Outcomes.Failure;
import org.opendebate.statements.submission.Group;
import org.opendebate.statements.submission.Kind;
import org.opendebate.statements.submission.Metadata;

/** Who speaks for whom: the group and its members, the delegations of a joint statement. */
final class KindRules {
    private static final String GROUP = "group";
    private static final String JOINT = "joint";

    private final Register register;
    private final Outcomes outcomes;

    KindRules(Register register, Outcomes outcomes) {
        this.register = register;
        this.outcomes = outcomes;
    }

    void judge(Metadata metadata, MeetingFacts meeting) {
        if (metadata.kind() == Kind.GROUP) {
            group(metadata.group(), meeting);
        } else if (metadata.group() != null) {
            fail(
                    GROUP,
                    Problems.GROUP_INVALID,
                    "Only a statement of a group names one.",
                    metadata.group().name(),
                    "kind group",
                    "Send the group's statement with kind group; the delegation's own stands beside it.");
        }
        if (metadata.kind() == Kind.JOINT) {
            joint(metadata, meeting);
        } else if (!metadata.joint().isEmpty()) {
            fail(
                    JOINT,
                    Problems.JOINT_INVALID,
                    "Only a joint statement names other delegations.",
                    String.join(", ", metadata.joint()),
                    "kind joint",
                    "Send it with kind joint, or leave the other delegations out.");
        }
    }

    private void group(Group group, MeetingFacts meeting) {
        if (group == null) {
            fail(
                    GROUP,
                    Problems.GROUP_INVALID,
                    "A statement of a group names the group.",
                    "no group",
                    "its name, and the members that align themselves",
                    "Add group with name and members.");
            return;
        }
        outcomes.pass(GROUP, group.name(), null);
        if (group.members().isEmpty()) {
            outcomes.warn(
                    "group-members",
                    "none named",
                    "the members that align themselves",
                    null,
                    "Name the members that align themselves, if the group has not spoken for all of them.");
        } else {
            known("group-members", Problems.GROUP_INVALID, group.members(), meeting);
        }
    }

    private void joint(Metadata metadata, MeetingFacts meeting) {
        List<String> others = metadata.joint();
        if (others.isEmpty() || others.contains(metadata.delegation()) || hasDoubles(others)) {
            fail(
                    JOINT,
                    Problems.JOINT_INVALID,
                    "A joint statement names each of the other delegations once.",
                    others.isEmpty() ? "none named" : String.join(", ", others),
                    Sentence.of(RuleWords.BESIDE).with("delegation", String.valueOf(metadata.delegation())),
                    "List the other delegations in joint.");
        } else {
            known(JOINT, Problems.JOINT_INVALID, others, meeting);
        }
    }

    private static boolean hasDoubles(List<String> codes) {
        return new HashSet<>(codes).size() < codes.size();
    }

    private void known(String rule, ProblemType problem, List<String> codes, MeetingFacts meeting) {
        List<String> unknown = new ArrayList<>(codes);
        unknown.removeIf(register::hasDelegation);
        if (unknown.isEmpty()) {
            outcomes.pass(rule, String.join(", ", codes), null);
        } else if (register.isSettled()) {
            fail(
                    rule,
                    problem,
                    "Delegations are named that are not on the register.",
                    String.join(", ", unknown),
                    "codes of GET /api/v1/delegations",
                    "Take the delegations' codes from GET /api/v1/delegations.");
        } else {
            throw Refusal.of(Problems.REGISTER_NOT_YET_KNOWN, "The register of delegations is still coming in.")
                    .remedy("Repeat the request after the time that Retry-After names.")
                    .contact(Contacts.debate(meeting))
                    .retryAfter(Duration.ofSeconds(2));
        }
    }

    private void fail(String rule, ProblemType problem, String detail, Object found, Object expected, String remedy) {
        outcomes.fail(rule, new Failure(problem, detail, found, expected, remedy));
    }
}
