package org.opendebate.statements.seal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A seal's event: whether it stands, and its whole list. */
public record SealTold(UUID meetingId, int number, String state, Instant sealedAt, List<SealedStatement> statements) {}
