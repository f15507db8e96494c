package org.opendebate.compilations.holding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of an object that is wanted, then held. Changed by statements of {@link Holdings} only. */
@Entity
@Table(name = "held_object")
class HeldObject {
    @Id
    private String sha256;

    private String sourceKey;
    private long size;
    private boolean held;
    private int attempts;
    private Instant nextTryAt;
    private Instant claimedUntil;
    private String failure;
    private String objectKey;

    protected HeldObject() {}

    String sha256() {
        return sha256;
    }

    String failure() {
        return failure;
    }

    /** In the own bucket; null until it is held. */
    String objectKey() {
        return objectKey;
    }

    boolean held() {
        return held;
    }

    int attempts() {
        return attempts;
    }
}
