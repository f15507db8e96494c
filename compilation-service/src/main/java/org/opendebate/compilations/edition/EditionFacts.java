package org.opendebate.compilations.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One rendering.
 *
 * @param seal the number of the seal that it was made from; 0 of a letter, which needs none
 * @param language code of the API: {@code en}
 * @param title of the letter at its head
 * @param englishNames codes of the delegations whose names stand in English because the register has none in the language
 * @param engine name and version of what rendered it
 * @param renderedAt by the business clock
 * @param annexes in their order
 * @param forms in the order of {@link Form}, each in the order of its volumes
 * @param letter null in an edition from before letters were kept, and where the letter came as a paper
 */
public record EditionFacts(
        UUID id,
        UUID meetingId,
        int seal,
        String language,
        String title,
        List<String> englishNames,
        String engine,
        Instant renderedAt,
        List<PlacedAnnex> annexes,
        List<KeptForm> forms,
        LetterText letter) {

    public EditionFacts {
        englishNames = englishNames.stream().sorted().toList();
        annexes = annexes.stream()
                .sorted(Comparator.comparingInt(PlacedAnnex::number))
                .toList();
        forms = forms.stream()
                .sorted(Comparator.comparing(KeptForm::form).thenComparing(KeptForm::volume))
                .toList();
    }

    /** @param volume from 1 */
    public Optional<KeptForm> form(Form form, int volume) {
        return forms.stream()
                .filter(kept -> kept.form() == form && kept.volume() == volume)
                .findFirst();
    }

    /** How many volumes a form has. */
    public int volumes(Form form) {
        return (int) forms.stream().filter(kept -> kept.form() == form).count();
    }
}
