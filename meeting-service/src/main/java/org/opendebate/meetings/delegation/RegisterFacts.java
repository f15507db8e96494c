package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.OfficialLanguage;

/** The facts that the register starts from: States, bodies, running forms and former names, out of their files. */
final class RegisterFacts {
    private static final String COUNTRY_NAMES = "United Nations country names (delegations.csv)";

    private final FactsFile states = FactsFile.read("delegations.csv");
    private final Map<OfficialLanguage, FactsFile> running = runningNames();
    private final FactsFile bodies = FactsFile.read("bodies.csv");
    private final FactsFile former = FactsFile.read("former-names.csv");

    /** Every delegation, by code. */
    List<Delegation> delegations() {
        Map<OfficialLanguage, Map<String, Map<String, String>>> runningForms = new EnumMap<>(OfficialLanguage.class);
        running.forEach((language, file) -> runningForms.put(language, byCode(file)));
        Map<String, List<FormerNames>> formerNames = formerNames();

        List<Delegation> all = new ArrayList<>();
        for (Map<String, String> row : states.rows()) {
            String code = row.get("iso3");
            DelegationKind kind = "OBSERVER_STATE".equals(row.get("kind"))
                    ? DelegationKind.OBSERVER_STATE
                    : DelegationKind.MEMBER_STATE;
            all.add(new Delegation(
                    new DelegationCode(code),
                    kind,
                    stateNames(row, runningForms),
                    formerNames.getOrDefault(code, List.of())));
        }
        bodyNames()
                .forEach((code, names) ->
                        all.add(new Delegation(new DelegationCode(code), DelegationKind.BODY, names, List.of())));
        return List.copyOf(all);
    }

    /** The texts that the facts come from: when they change, the facts may have. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(states.text(), bodies.text(), former.text()));
        running.values().forEach(file -> texts.add(file.text()));
        return List.copyOf(texts);
    }

    /** The tables of running forms, of the languages whose names have an article that the list form lacks. */
    private static Map<OfficialLanguage, FactsFile> runningNames() {
        Map<OfficialLanguage, FactsFile> tables = new EnumMap<>(OfficialLanguage.class);
        for (OfficialLanguage language :
                List.of(OfficialLanguage.ENGLISH, OfficialLanguage.FRENCH, OfficialLanguage.SPANISH)) {
            tables.put(language, FactsFile.read("running-names-" + language.tag() + ".csv"));
        }
        return tables;
    }

    private static Map<String, Map<String, String>> byCode(FactsFile table) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.get("code"), row));
        return rows;
    }

    private static Map<OfficialLanguage, Names> stateNames(
            Map<String, String> row, Map<OfficialLanguage, Map<String, Map<String, String>>> runningForms) {
        Map<OfficialLanguage, Names> names = new EnumMap<>(OfficialLanguage.class);
        for (OfficialLanguage language : OfficialLanguage.values()) {
            String listForm = row.get("short_" + language.tag());
            String formal = row.get("formal_" + language.tag());
            Map<String, Map<String, String>> table = runningForms.get(language);
            if (table == null) {
                boolean inverted = listForm.endsWith(")");
                names.put(
                        language,
                        new Names(
                                listForm,
                                formal,
                                inverted ? formal : listForm,
                                COUNTRY_NAMES + "; running form: the " + (inverted ? "formal" : "list") + " form"));
                continue;
            }
            Map<String, String> running = table.get(row.get("iso3"));
            if (running == null) {
                throw new IllegalStateException(
                        "running-names-" + language.tag() + ".csv has no line for " + row.get("iso3"));
            }
            names.put(
                    language,
                    new Names(
                            listForm,
                            formal,
                            running.get("running"),
                            COUNTRY_NAMES + "; running form: " + running.get("source")));
        }
        return names;
    }

    private Map<String, Map<OfficialLanguage, Names>> bodyNames() {
        Map<String, Map<OfficialLanguage, Names>> byCode = new LinkedHashMap<>();
        for (Map<String, String> row : bodies.rows()) {
            byCode.computeIfAbsent(row.get("code"), code -> new EnumMap<>(OfficialLanguage.class))
                    .put(language(row), names(row));
        }
        return byCode;
    }

    private Map<String, List<FormerNames>> formerNames() {
        Map<String, Map<LocalDate, Map<OfficialLanguage, Names>>> byCode = new LinkedHashMap<>();
        for (Map<String, String> row : former.rows()) {
            byCode.computeIfAbsent(row.get("code"), code -> new TreeMap<>())
                    .computeIfAbsent(LocalDate.parse(row.get("until")), until -> new EnumMap<>(OfficialLanguage.class))
                    .put(language(row), names(row));
        }
        Map<String, List<FormerNames>> former = new LinkedHashMap<>();
        byCode.forEach((code, byDate) -> former.put(
                code,
                byDate.entrySet().stream()
                        .map(entry -> new FormerNames(entry.getKey(), entry.getValue()))
                        .toList()));
        return former;
    }

    private static OfficialLanguage language(Map<String, String> row) {
        return OfficialLanguage.ofTag(row.get("language"))
                .orElseThrow(() -> new IllegalStateException("not an official language: " + row));
    }

    private static Names names(Map<String, String> row) {
        return new Names(row.get("short"), row.get("formal"), row.get("running"), row.get("source"));
    }
}
