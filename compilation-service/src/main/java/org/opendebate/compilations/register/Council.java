package org.opendebate.compilations.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** The row of a year of the Council, rewritten whole at every event. */
@Entity
@Table(name = "council")
class Council {
    @Id
    private int year;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "council_member", joinColumns = @JoinColumn(name = "year"))
    @Column(name = "delegation")
    private Set<String> members = new HashSet<>();

    protected Council() {}

    Council(int year) {
        this.year = year;
    }

    void learn(Set<String> newMembers) {
        members.clear();
        members.addAll(newMembers);
    }

    Set<String> members() {
        return Set.copyOf(members);
    }
}
