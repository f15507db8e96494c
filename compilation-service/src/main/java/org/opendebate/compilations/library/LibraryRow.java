package org.opendebate.compilations.library;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The row of a document in one language; the database refuses any change of it. */
@Entity
@Table(name = "document_library")
class LibraryRow {
    @EmbeddedId
    private Id id;

    private String jobNumber;
    private LocalDate releaseDate;
    private String agendaItem;
    private String distribution;

    @Embeddable
    record Id(String symbol, String language) {}

    protected LibraryRow() {}

    LibraryRow(Id id, LibraryEntry entry) {
        this.id = id;
        jobNumber = entry.jobNumber();
        releaseDate = entry.releaseDate();
        agendaItem = entry.agendaItem();
        distribution = entry.distribution();
    }

    String language() {
        return id.language();
    }

    LibraryEntry entry() {
        return new LibraryEntry(jobNumber, releaseDate, agendaItem, distribution);
    }
}
