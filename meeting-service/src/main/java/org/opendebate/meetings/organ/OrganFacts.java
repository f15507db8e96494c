package org.opendebate.meetings.organ;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.OfficialLanguage;

/**
 * The organs, out of their files.
 *
 * @param organs one row for each
 * @param names one row for each organ and language
 */
public record OrganFacts(FactsFile organs, FactsFile names) {

    /** What this release knows. */
    public static OrganFacts ofRelease() {
        return new OrganFacts(FactsFile.read("organs.csv"), FactsFile.read("organ-names.csv"));
    }

    /** Every organ, in the order of the file. */
    public List<OrganEntry> entries() {
        Map<String, Map<OfficialLanguage, OrganNames>> byCode = new LinkedHashMap<>();
        for (Map<String, String> row : names.rows()) {
            OfficialLanguage language = OfficialLanguage.ofTag(row.get("language"))
                    .orElseThrow(() -> new IllegalStateException("not an official language: " + row));
            byCode.computeIfAbsent(row.get("code"), code -> new EnumMap<>(OfficialLanguage.class))
                    .put(
                            language,
                            new OrganNames(
                                    row.get("title"),
                                    row.get("president"),
                                    row.get("president_in_text"),
                                    row.get("members"),
                                    row.get("source")));
        }
        return organs.rows().stream()
                .map(row -> new OrganEntry(
                        row.get("code"),
                        row.get("series"),
                        row.get("actor"),
                        ZoneId.of(row.get("zone")),
                        Membership.ofWire(row.get("membership")),
                        byCode.getOrDefault(row.get("code"), Map.of())))
                .toList();
    }
}
