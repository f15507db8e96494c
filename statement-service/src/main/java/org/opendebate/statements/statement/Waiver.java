package org.opendebate.statements.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The Secretariat's decision that a rule need not hold for a statement.
 *
 * @param by the subject of the officer's token
 */
@Embeddable
public record Waiver(
        String rule,
        String because,
        @Column(name = "waived_by") String by,
        @Column(name = "waived_at") Instant at) {}
