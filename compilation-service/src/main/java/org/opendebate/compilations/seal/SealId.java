package org.opendebate.compilations.seal;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A meeting and the number of one of its seals. */
@Embeddable
record SealId(UUID meetingId, int number) {}
