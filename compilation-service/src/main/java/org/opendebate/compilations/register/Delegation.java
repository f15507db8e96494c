package org.opendebate.compilations.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The row of a delegation, rewritten whole at every event. */
@Entity
@Table(name = "delegation")
class Delegation {
    @Id
    private String code;

    private String kind;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "delegation_name", joinColumns = @JoinColumn(name = "code"))
    private List<NameOnRecord> names = new ArrayList<>();

    protected Delegation() {}

    Delegation(String code) {
        this.code = code;
    }

    void learn(String newKind, List<NameOnRecord> newNames) {
        kind = newKind;
        names.clear();
        names.addAll(newNames);
    }

    Optional<DelegationName> nameOn(LocalDate day, String language) {
        return NameOnRecord.holdingOn(day, language, names)
                .map(name -> new DelegationName(code, kind, name.listForm(), name.inSentence()));
    }
}
