package org.opendebate.compilations.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opendebate.compilations.library.LibraryEntry;
import org.opendebate.compilations.negotiation.Languages;

/**
 * What the Secretariat decides at publication.
 *
 * @param seal the number of the seal that was looked at
 * @param symbol {@code S/2021/501}
 * @param letterDate of the covering letter
 * @param documentDate of the masthead
 * @param languages one edition is made in each; null for English alone
 * @param originalLanguage that the covering letter was written in; null for English, or the first of the languages where
 *     English is not among them
 * @param library what a library keeps of the document, by language; null for nothing
 */
public record PublicationOrder(
        @NotNull @Min(1) Integer seal,
        @NotBlank String symbol,
        @NotNull LocalDate letterDate,
        @NotNull LocalDate documentDate,
        List<@Pattern(regexp = LANGUAGE) String> languages,
        @Pattern(regexp = LANGUAGE) String originalLanguage,
        Map<@Pattern(regexp = LANGUAGE) String, @NotNull @Valid LibraryEntry> library) {

    private static final String LANGUAGE = "ar|zh|en|fr|ru|es";

    public PublicationOrder {
        library = library == null ? Map.of() : library;
        languages = languages == null || languages.isEmpty()
                ? List.of(Languages.FIRST)
                : languages.stream().distinct().toList();
        if (originalLanguage == null) {
            originalLanguage = languages.contains(Languages.FIRST) ? Languages.FIRST : languages.getFirst();
        }
    }
}
