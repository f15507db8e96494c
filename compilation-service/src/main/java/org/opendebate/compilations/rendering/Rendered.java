package org.opendebate.compilations.rendering;

import java.util.List;
import java.util.Map;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.edition.LetterText;
import org.opendebate.compilations.edition.PlacedAnnex;

/**
 * A compilation in all its forms.
 *
 * @param language code of the API
 * @param title of the letter at its head
 * @param englishNames codes of the delegations whose names stand in English because the register has none in the language
 * @param engine name and version of what rendered it
 * @param letter null where it came as a paper
 * @param forms each complete, in its volumes
 */
public record Rendered(
        String language,
        String title,
        List<String> englishNames,
        String engine,
        List<PlacedAnnex> annexes,
        Map<Form, List<byte[]>> forms,
        LetterText letter) {}
