package org.opendebate.meetings.delegation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.OneLine;

/**
 * The names of a delegation in one language, as the Secretariat enters them.
 *
 * @param formal null where none is known
 * @param running null where none is known; never in English
 * @param source where the names were found
 */
record NamesRequest(
        @JsonProperty("short") @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String listForm,

        @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String formal,

        @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String running,

        @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String source) {

    private static final String TAG = "ar|zh|en|fr|ru|es";
    private static final String TAG_MESSAGE = "must be one of: ar, zh, en, fr, ru, es";

    /** @param until the first day on which the names no longer held */
    record FormerNamesRequest(
            @NotNull LocalDate until,

            @NotNull Map<@Pattern(regexp = TAG, message = TAG_MESSAGE) String, @NotNull @Valid NamesRequest> names) {}

    /**
     * All names that a delegation is to have.
     *
     * @param formerNames null for none
     */
    record NamesOfDelegation(
            @NotNull Map<@Pattern(regexp = TAG, message = TAG_MESSAGE) String, @NotNull @Valid NamesRequest> names,
            @Size(max = 50) List<@NotNull @Valid FormerNamesRequest> formerNames) {

        Map<OfficialLanguage, Names> current() {
            return byLanguage(names);
        }

        List<FormerNames> former() {
            return (formerNames == null ? List.<FormerNamesRequest>of() : formerNames)
                    .stream()
                            .map(former -> new FormerNames(former.until(), byLanguage(former.names())))
                            .toList();
        }

        private static Map<OfficialLanguage, Names> byLanguage(Map<String, NamesRequest> byTag) {
            Map<OfficialLanguage, Names> names = new LinkedHashMap<>();
            byTag.forEach((tag, in) -> names.put(
                    OfficialLanguage.ofTag(tag).orElseThrow(),
                    new Names(
                            in.listForm().strip(),
                            strip(in.formal()),
                            strip(in.running()),
                            in.source().strip())));
            NamesRules.requireEnglish(names);
            return names;
        }

        private static String strip(String text) {
            return text == null ? null : text.strip();
        }
    }
}
