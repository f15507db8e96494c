package org.opendebate.meetings.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A delegation as it is stored; names as JSON text. */
@Entity
@Table(name = "delegation")
class DelegationRow {
    private static final String SEED = "seed";

    @Id
    private String code;

    private String kind;

    @ColumnTransformer(write = "?::jsonb")
    private String names;

    @Column(name = "former_names")
    @ColumnTransformer(write = "?::jsonb")
    private String formerNames;

    private String origin;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DelegationRow() {}

    DelegationRow(String code) {
        this.code = code;
        this.origin = SEED;
    }

    void record(String newKind, String newNames, String newFormerNames, Instant at) {
        this.kind = newKind;
        this.names = newNames;
        this.formerNames = newFormerNames;
        this.recordedAt = at;
    }

    boolean isEdited() {
        return !SEED.equals(origin);
    }

    String code() {
        return code;
    }

    String kind() {
        return kind;
    }

    String names() {
        return names;
    }

    String formerNames() {
        return formerNames;
    }

    long version() {
        return version;
    }
}
