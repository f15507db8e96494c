package org.opendebate.compilations.organ;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The row of an organ, rewritten whole at every event. */
@Entity
@Table(name = "organ")
class Organ {
    @Id
    private String code;

    private String series;
    private String actor;
    private String membership;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organ_name", joinColumns = @JoinColumn(name = "code"))
    private Set<OrganName> names = new HashSet<>();

    protected Organ() {}

    Organ(String code) {
        this.code = code;
    }

    void learn(OrganFacts facts) {
        series = facts.series();
        actor = facts.actor();
        membership = facts.membership();
        names.clear();
        names.addAll(facts.names());
    }

    OrganFacts facts() {
        return new OrganFacts(code, series, actor, membership, List.copyOf(names));
    }
}
