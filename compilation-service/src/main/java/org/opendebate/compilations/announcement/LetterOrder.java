package org.opendebate.compilations.announcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opendebate.compilations.library.LibraryEntry;

/**
 * What the Secretariat decides when it publishes the letter; the rest is the letter's own.
 *
 * @param symbol {@code S/2021/440}
 * @param documentDate of the masthead
 * @param languages one edition is made in each, of the document's own words: the papers stand as they were written; null for
 *     the letter's language alone
 * @param signedAs the office of whoever signed the letter; null for the Permanent Representative
 * @param library what a library keeps of the document, by language; null for nothing
 */
public record LetterOrder(
        @NotBlank String symbol,
        @NotNull LocalDate documentDate,
        List<@Pattern(regexp = LANGUAGE) String> languages,

        @Pattern(regexp = "permanent-representative|charge-d-affaires")
        String signedAs,

        Map<@Pattern(regexp = LANGUAGE) String, @NotNull @Valid LibraryEntry> library) {

    private static final String LANGUAGE = "ar|zh|en|fr|ru|es";

    public LetterOrder {
        languages =
                languages == null ? List.of() : languages.stream().distinct().toList();
        signedAs = signedAs == null ? "permanent-representative" : signedAs;
        library = library == null ? Map.of() : library;
    }

    /** @param letter the letter's own language */
    List<String> languagesOr(String letter) {
        return languages.isEmpty() ? List.of(letter) : languages;
    }
}
