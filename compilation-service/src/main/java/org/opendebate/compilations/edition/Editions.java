package org.opendebate.compilations.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.kit.storage.Uploads;

/** The renderings, each with the objects of its forms. */
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<Edition, UUID> {
    private final Uploads uploads;

    Editions(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Keeps a draft, until it is dropped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addDraft(EditionFacts facts) {
        uploads.keepForNow(keys(facts));
        persistAndFlush(new Edition(facts));
    }

    /** Keeps what is published, for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addPublished(EditionFacts facts) {
        uploads.keep(keys(facts));
        persistAndFlush(new Edition(facts));
    }

    /** Forgets a draft that no longer stands, and gives its objects up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(UUID id) {
        findByIdOptional(id).ifPresent(edition -> {
            uploads.giveUp(keys(edition.facts()));
            delete(edition);
        });
    }

    @Transactional
    public Optional<EditionFacts> facts(UUID id) {
        return findByIdOptional(id).map(Edition::facts);
    }

    private static List<String> keys(EditionFacts edition) {
        return edition.forms().stream().map(KeptForm::objectKey).toList();
    }
}
