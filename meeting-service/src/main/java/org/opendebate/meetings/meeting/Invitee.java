package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.opendebate.meetings.delegation.DelegationCode;

/**
 * Who is invited to speak without a seat, under the provisional rules of procedure of the Security Council (S/96/Rev.7).
 *
 * @param delegation of a Member State under rule 37; null under rule 39 for a person who speaks for no delegation
 * @param name null under rule 37 while the person is not known
 * @param title null when none is known
 * @param organisation null when the person speaks for none
 */
public record Invitee(Rule rule, DelegationCode delegation, String name, String title, String organisation) {

    /** By which rule. */
    public enum Rule {
        /** A Member State that is no member of the Council. */
        RULE_37("rule-37"),
        /** Members of the Secretariat, and other persons. */
        RULE_39("rule-39");

        private final String wire;

        Rule(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static Optional<Rule> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(rule -> rule.wire.equals(wire))
                    .findFirst();
        }
    }

    public Invitee {
        switch (rule) {
            case RULE_37 -> {
                if (delegation == null) {
                    throw new PlanRefused.InviteeUnfit(rule, "no delegation", "the code of a Member State");
                }
            }
            case RULE_39 -> {
                if (name == null && organisation == null && delegation == null) {
                    throw new PlanRefused.InviteeUnfit(rule, "nobody", "a name, an organisation or a delegation");
                }
            }
        }
    }
}
