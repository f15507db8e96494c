package org.opendebate.statements.register;

import java.util.List;

/** Of the event that tells a year's membership of the Council. */
record CouncilFacts(int year, List<Member> members, List<String> presidencies) {

    /** One member, by its delegation's code. */
    record Member(String delegation) {}
}
