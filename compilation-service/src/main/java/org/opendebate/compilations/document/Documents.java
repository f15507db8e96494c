package org.opendebate.compilations.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.kit.problem.Refusal;

/** The published documents. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, String> {

    /**
     * Adds a document for good.
     *
     * @throws Refusal 409 if its symbol belongs to another one; the transaction cannot be used any more then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(DocumentFacts facts) {
        refuseTaken(facts.symbol());
        try {
            persistAndFlush(new Document(facts));
        } catch (ConstraintViolationException e) {
            // somebody committed the same symbol between the look and the insert
            throw taken(facts.symbol());
        }
    }

    /** @throws Refusal 409 if the symbol belongs to a document already */
    @Transactional
    public void refuseTaken(DocumentSymbol symbol) {
        if (findByIdOptional(symbol.toString()).isPresent()) {
            throw taken(symbol);
        }
    }

    @Transactional
    public Optional<DocumentFacts> facts(DocumentSymbol symbol) {
        return findByIdOptional(symbol.toString()).map(Document::facts);
    }

    /** The published letter that announced a meeting. */
    @Transactional
    public Optional<DocumentFacts> letterOf(UUID meetingId) {
        return find("meetingId = ?1 and kind = ?2", meetingId, DocumentKind.LETTER.code())
                .firstResultOptional()
                .map(Document::facts);
    }

    /** The document that had this number before its symbol. */
    @Transactional
    public Optional<DocumentFacts> ofAlias(String alias) {
        return find("alias", alias).firstResultOptional().map(Document::facts);
    }

    /** The document of that symbol and all that amend it, the first first. */
    @Transactional
    public List<DocumentFacts> family(DocumentSymbol symbol) {
        return find("baseSymbol = ?1 order by publishedAt, symbol", symbol.base()).stream()
                .map(Document::facts)
                .toList();
    }

    private static Refusal taken(DocumentSymbol symbol) {
        return Refusal.of(CompilationProblems.SYMBOL_TAKEN, "Another document was published under this symbol.")
                .rule("symbol-unused")
                .found(symbol.toString())
                .with("document", "/api/v1/documents/" + symbol)
                .remedy("Ask for a new symbol; a published document is never replaced.");
    }
}
