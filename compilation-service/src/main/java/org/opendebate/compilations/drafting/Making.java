package org.opendebate.compilations.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.edition.KeptForm;
import org.opendebate.compilations.holding.OwnObjects;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.compilations.rendering.Imprint;
import org.opendebate.compilations.rendering.LetterMaterial;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.rendering.Rendered;
import org.opendebate.compilations.rendering.Rendering;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.storage.StoredObject;

/** Makes an edition: reads the held texts, renders every form, keeps them. Never in a transaction. */
@ApplicationScoped
public class Making {
    private final OwnObjects objects;
    private final Rendering rendering;
    private final Clock clock;
    private final BusinessClock businessClock;

    Making(OwnObjects objects, Rendering rendering, @SystemTime Clock clock, BusinessClock businessClock) {
        this.objects = objects;
        this.rendering = rendering;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /** An edition whose forms are put, and which stands nowhere yet: they stay if it is added to the others. */
    public EditionFacts make(Material material, Imprint imprint, String language) {
        return make(material, imprint, language, models(material));
    }

    /** The same in several languages, in their order. */
    public List<EditionFacts> make(Material material, Imprint imprint, List<String> languages) {
        Map<String, byte[]> models = models(material);
        return languages.stream()
                .map(language -> make(material, imprint, language, models))
                .toList();
    }

    /** A letter that came as a paper, with the papers behind it, in several languages, in their order. */
    public List<EditionFacts> make(LetterMaterial letter, Imprint imprint, List<String> languages) {
        Map<String, byte[]> models = letter.parts()
                .map(Paper::modelSha256)
                .distinct()
                .collect(Collectors.toMap(hash -> hash, objects::readHeld));
        return languages.stream()
                .map(language -> rendering.render(letter, imprint, language, models))
                .map(rendered -> edition(letter.meeting(), DocumentFacts.NO_SEAL, rendered, kept(rendered)))
                .toList();
    }

    /** An edition without any form, kept nowhere: what would stand where, under which title. */
    public EditionFacts outline(Material material, Imprint imprint, String language) {
        return edition(
                material.meeting(),
                material.seal(),
                rendering.outline(material, imprint, language, models(material)),
                List.of());
    }

    /** One form in its volumes, kept nowhere. */
    public List<byte[]> look(Material material, Imprint imprint, String language, Form form) {
        return rendering.form(material, imprint, language, models(material), form);
    }

    private Map<String, byte[]> models(Material material) {
        Map<String, byte[]> models = new HashMap<>();
        for (Material.Part part : material.parts()) {
            models.computeIfAbsent(part.modelSha256(), objects::readHeld);
        }
        return models;
    }

    private EditionFacts make(Material material, Imprint imprint, String language, Map<String, byte[]> models) {
        Rendered rendered = rendering.render(material, imprint, language, models);
        return edition(material.meeting(), material.seal(), rendered, kept(rendered));
    }

    private List<KeptForm> kept(Rendered rendered) {
        List<KeptForm> kept = new ArrayList<>();
        for (Form form : Form.values()) {
            int volume = 0;
            for (byte[] bytes : rendered.forms().get(form)) {
                StoredObject object = objects.put(bytes, form.mediaType());
                kept.add(new KeptForm(form, ++volume, object.key(), object.sha256(), object.size()));
            }
        }
        return kept;
    }

    private EditionFacts edition(MeetingFacts meeting, int seal, Rendered rendered, List<KeptForm> kept) {
        return new EditionFacts(
                Uuid7.next(clock),
                meeting.id(),
                seal,
                rendered.language(),
                rendered.title(),
                rendered.englishNames(),
                rendered.engine(),
                businessClock.instant(),
                rendered.annexes(),
                kept,
                rendered.letter());
    }
}
