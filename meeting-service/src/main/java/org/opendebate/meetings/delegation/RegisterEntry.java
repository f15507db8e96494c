package org.opendebate.meetings.delegation;

import java.util.List;

/**
 * An entry of the register.
 *
 * @param representatives in the order in which they took office
 * @param origin of the names; representatives are always entered here
 * @param version of the whole entry
 */
record RegisterEntry(Delegation delegation, List<Representative> representatives, Origin origin, long version) {
    RegisterEntry {
        representatives = List.copyOf(representatives);
    }
}
