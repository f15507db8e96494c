package org.opendebate.compilations.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The templates of all organs and languages, in all their versions. */
@ApplicationScoped
public class LetterTemplates implements PanacheRepositoryBase<TemplateVersion, TemplateVersion.Id> {

    /** The version that letters are written by now. */
    @Transactional
    public KeptTemplate current(String organ, String language) {
        return find("id.organ = ?1 and id.language = ?2 order by id.version desc", organ, language)
                .firstResultOptional()
                .map(TemplateVersion::kept)
                .orElseGet(() -> DefaultTemplates.of(organ, language));
    }

    /** Empty for a version that was never written. */
    @Transactional
    public Optional<KeptTemplate> version(String organ, String language, int version) {
        return version == 0
                ? Optional.of(DefaultTemplates.of(organ, language))
                : findByIdOptional(new TemplateVersion.Id(organ, language, version))
                        .map(TemplateVersion::kept);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(KeptTemplate template) {
        persistAndFlush(new TemplateVersion(template));
    }
}
