package org.opendebate.compilations.letter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of a version; never changed. */
@Entity
@Table(name = "covering_letter_template")
class TemplateVersion {
    @EmbeddedId
    private Id id;

    private String text;
    private Instant changedAt;

    @Embeddable
    record Id(String organ, String language, int version) {}

    protected TemplateVersion() {}

    TemplateVersion(KeptTemplate template) {
        id = new Id(template.organ(), template.language(), template.version());
        text = template.text();
        changedAt = template.changedAt();
    }

    KeptTemplate kept() {
        return new KeptTemplate(id.organ(), id.language(), id.version(), text, changedAt);
    }
}
