package org.opendebate.compilations.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opendebate.compilations.library.LibraryEntry;
import org.opendebate.compilations.negotiation.Languages;

/**
 * What the Secretariat decides at publication.
 *
 * @param seal the number of the seal that was looked at
 * @param symbol {@code S/2021/501}; its last suffix says what the document does to the one before it
 * @param letterDate of the covering letter; of a corrigendum and of a reissue, that of the letter that is there
 * @param documentDate of the masthead; of a reissue, the day on which it appears
 * @param languages one edition is made in each; null for English alone
 * @param originalLanguage that the covering letter was written in; null for English, or the first of the languages where
 *     English is not among them
 * @param library what a library keeps of the document, by language; null for nothing
 * @param notes of a reissue: why, in each of its languages; null for none
 */
public record PublicationOrder(
        @NotNull @Min(1) Integer seal,
        @NotBlank String symbol,
        @NotNull LocalDate letterDate,
        @NotNull LocalDate documentDate,
        List<@Pattern(regexp = LANGUAGE) String> languages,
        @Pattern(regexp = LANGUAGE) String originalLanguage,
        Map<@Pattern(regexp = LANGUAGE) String, @NotNull @Valid LibraryEntry> library,
        @Size(max = 6) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = 500) String> notes) {

    private static final String LANGUAGE = "ar|zh|en|fr|ru|es";

    public PublicationOrder {
        library = library == null ? Map.of() : library;
        notes = notes == null ? Map.of() : Map.copyOf(notes);
        languages = languages == null || languages.isEmpty()
                ? List.of(Languages.FIRST)
                : languages.stream().distinct().toList();
        if (originalLanguage == null) {
            originalLanguage = languages.contains(Languages.FIRST) ? Languages.FIRST : languages.getFirst();
        }
    }
}
