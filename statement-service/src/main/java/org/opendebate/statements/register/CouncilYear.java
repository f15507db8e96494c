package org.opendebate.statements.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The Council's members of a year and its presidencies from January on: codes, parted by spaces. */
@Entity
@Table(name = "council_year")
class CouncilYear {
    @Id
    private int year;

    private String members;
    private String presidencies;

    protected CouncilYear() {}

    CouncilYear(int year, String members, String presidencies) {
        this.year = year;
        this.members = members;
        this.presidencies = presidencies;
    }

    String members() {
        return members;
    }
}
