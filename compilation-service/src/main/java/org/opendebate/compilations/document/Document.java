package org.opendebate.compilations.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opendebate.compilations.manifest.SignedManifest;

/** The row of a published document; the database refuses any change of it. */
@Entity
@Table(name = "document")
class Document {
    @Id
    private String symbol;

    private String baseSymbol;
    private String kind;
    private String parentSymbol;
    private String alias;
    private UUID meetingId;
    private int seal;
    private UUID editionId;
    private String originalLanguage;
    private LocalDate letterDate;
    private LocalDate documentDate;
    private Instant publishedAt;
    private String manifest;
    private String manifestJws;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "document_edition", joinColumns = @JoinColumn(name = "symbol"))
    private Set<LanguageEdition> editions = new HashSet<>();

    protected Document() {}

    Document(DocumentFacts facts) {
        symbol = facts.symbol().toString();
        baseSymbol = facts.symbol().base();
        kind = facts.kind().code();
        parentSymbol = facts.symbol().parent().map(DocumentSymbol::toString).orElse(null);
        alias = facts.alias().orElse(null);
        meetingId = facts.meetingId();
        seal = facts.seal();
        editionId = facts.firstEdition();
        originalLanguage = facts.originalLanguage();
        editions.addAll(facts.editions());
        letterDate = facts.letterDate();
        documentDate = facts.documentDate();
        publishedAt = facts.publishedAt();
        manifest = facts.manifest().json();
        manifestJws = facts.manifest().jws();
    }

    DocumentFacts facts() {
        return new DocumentFacts(
                DocumentSymbol.parse(symbol).orElseThrow(),
                DocumentKind.ofCode(kind),
                meetingId,
                seal,
                originalLanguage,
                List.copyOf(editions),
                letterDate,
                documentDate,
                Optional.ofNullable(alias),
                publishedAt,
                new SignedManifest(manifest, manifestJws));
    }
}
