package org.opendebate.compilations.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;

/** What a library keeps of the published documents. */
@ApplicationScoped
public class Libraries implements PanacheRepositoryBase<LibraryRow, LibraryRow.Id> {

    /** @param entries by language */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String symbol, Map<String, LibraryEntry> entries) {
        entries.forEach((language, entry) -> persist(new LibraryRow(new LibraryRow.Id(symbol, language), entry)));
    }

    /** By language; empty where nothing was given. */
    @Transactional
    public Map<String, LibraryEntry> of(String symbol) {
        Map<String, LibraryEntry> entries = new TreeMap<>();
        find("id.symbol", symbol).stream().forEach(row -> entries.put(row.language(), row.entry()));
        return entries;
    }
}
