package org.opendebate.statements.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A delegation as last told; its names, the former ones, and who headed it, are the event's JSON. */
@Entity
@Table(name = "delegation")
class KnownDelegation {
    @Id
    private String code;

    private String kind;
    private String names;

    @Column(name = "former_names")
    private String formerNames;

    private String representatives;

    protected KnownDelegation() {}

    KnownDelegation(String code, String kind, String names, String formerNames, String representatives) {
        this.code = code;
        this.kind = kind;
        this.names = names;
        this.formerNames = formerNames;
        this.representatives = representatives;
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
}
