package org.opendebate.compilations.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.opendebate.compilations.manifest.SignedManifest;

/** The row of a published document; the database refuses any change of it. */
@Entity
@Table(name = "document")
class Document {
    @Id
    private String symbol;

    private String baseSymbol;
    private UUID meetingId;
    private int seal;
    private UUID editionId;
    private LocalDate letterDate;
    private LocalDate documentDate;
    private Instant publishedAt;
    private String manifest;
    private String manifestJws;

    protected Document() {}

    Document(DocumentFacts facts) {
        symbol = facts.symbol().toString();
        baseSymbol = facts.symbol().base();
        meetingId = facts.meetingId();
        seal = facts.seal();
        editionId = facts.edition();
        letterDate = facts.letterDate();
        documentDate = facts.documentDate();
        publishedAt = facts.publishedAt();
        manifest = facts.manifest().json();
        manifestJws = facts.manifest().jws();
    }

    DocumentFacts facts() {
        return new DocumentFacts(
                DocumentSymbol.parse(symbol).orElseThrow(),
                meetingId,
                seal,
                editionId,
                letterDate,
                documentDate,
                publishedAt,
                new SignedManifest(manifest, manifestJws));
    }
}
