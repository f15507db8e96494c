package org.opendebate.compilations.edition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The row of a rendering; never changed. */
@Entity
@Table(name = "edition")
class Edition {
    @Id
    private UUID id;

    private UUID meetingId;
    private int seal;
    private String language;
    private String title;
    private String[] englishNames;
    private String engine;
    private Instant renderedAt;

    @Embedded
    private LetterText letter;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "edition_annex", joinColumns = @JoinColumn(name = "edition_id"))
    private Set<PlacedAnnex> annexes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "edition_form", joinColumns = @JoinColumn(name = "edition_id"))
    private Set<KeptForm> forms = new HashSet<>();

    protected Edition() {}

    Edition(EditionFacts facts) {
        id = facts.id();
        meetingId = facts.meetingId();
        seal = facts.seal();
        language = facts.language();
        title = facts.title();
        englishNames = facts.englishNames().toArray(String[]::new);
        engine = facts.engine();
        renderedAt = facts.renderedAt();
        annexes.addAll(facts.annexes());
        forms.addAll(facts.forms());
        letter = facts.letter();
    }

    EditionFacts facts() {
        return new EditionFacts(
                id,
                meetingId,
                seal,
                language,
                title,
                List.of(englishNames),
                engine,
                renderedAt,
                List.copyOf(annexes),
                List.copyOf(forms),
                letter);
    }
}
