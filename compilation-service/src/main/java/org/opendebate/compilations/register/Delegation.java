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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** In every language that has a name for that day; empty where English has none. */
    Optional<DelegationName> nameOn(LocalDate day) {
        Map<String, DelegationName.Forms> byLanguage = new HashMap<>();
        names.stream()
                .map(NameOnRecord::language)
                .distinct()
                .forEach(language -> NameOnRecord.holdingOn(day, language, names)
                        .ifPresent(name -> byLanguage.put(
                                language, new DelegationName.Forms(name.listForm(), name.inSentence()))));
        return byLanguage.containsKey("en")
                ? Optional.of(new DelegationName(code, kind, byLanguage))
                : Optional.empty();
    }
}
