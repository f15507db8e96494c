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
    @Id
    private String code;

    private String kind;

    @ColumnTransformer(write = "?::jsonb")
    private String names;

    @Column(name = "former_names")
    @ColumnTransformer(write = "?::jsonb")
    private String formerNames;

    @ColumnTransformer(write = "?::jsonb")
    private String representatives;

    private String origin;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DelegationRow() {}

    DelegationRow(String code) {
        this.code = code;
        this.representatives = "[]";
    }

    void record(String newKind, String newNames, String newFormerNames, String newOrigin, Instant at) {
        this.kind = newKind;
        this.names = newNames;
        this.formerNames = newFormerNames;
        this.origin = newOrigin;
        this.recordedAt = at;
    }

    void represent(String newRepresentatives, Instant at) {
        this.representatives = newRepresentatives;
        this.recordedAt = at;
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

    String representatives() {
        return representatives;
    }

    String origin() {
        return origin;
    }

    long version() {
        return version;
    }
}
