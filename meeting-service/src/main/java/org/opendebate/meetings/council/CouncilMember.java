package org.opendebate.meetings.council;

import org.opendebate.meetings.delegation.DelegationCode;

/** A seat in one year. */
record CouncilMember(DelegationCode delegation, boolean permanent) {}
