package org.opendebate.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one module says to its callers, and in which languages.
 *
 * @param titles of its problem types, in English
 * @param said all strings that can say what it translates: those of its own sources, and of whoever builds on it
 * @param told what of its own can be told to a caller, but for what is exempt
 * @param shared what it need not translate, since what it builds on does
 * @param translations by language, from the English words to the others
 */
record Sentences(
        String module,
        Set<String> titles,
        Set<String> said,
        Set<String> told,
        Set<String> shared,
        Map<String, Map<String, String>> translations) {
    static final String KIT = "service-kit";

    /** All that answer callers; the kit first, on which the others build. */
    static final List<String> MODULES =
            List.of(KIT, "gateway", "meeting-service", "statement-service", "compilation-service");

    static final List<String> LANGUAGES = List.of("fr", "es", "ru", "zh", "ar");

    private static final Pattern TITLE =
            Pattern.compile("new\\s+ProblemType\\s*\\(\\s*\"[^\"]+\"\\s*,\\s*\\d+\\s*,\\s*\"([^\"]+)\"");
    /** What lists the codes that are taken is translated once for all lists. */
    private static final String ONE_OF = "must be one of: ";

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "fr", Pattern.compile("\\p{IsLatin}"),
            "es", Pattern.compile("\\p{IsLatin}"),
            "ru", Pattern.compile("\\p{IsCyrillic}"),
            "zh", Pattern.compile("\\p{IsHan}"),
            "ar", Pattern.compile("\\p{IsArabic}"));

    /** @param exempt prose that no caller is told */
    static Sentences of(String module, Set<String> exempt) throws Exception {
        Set<String> titles = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (Path source : Repository.mainSources(module)) {
            String text = Repository.read(source);
            // what the formatter has broken into lines
            TITLE.matcher(text.replaceAll("\"\\s*\\+\\s*\"", ""))
                    .results()
                    .map(title -> title.group(1))
                    .forEach(titles::add);
            told.addAll(Speech.prose(text));
        }
        told.removeAll(exempt);
        told.removeIf(prose -> prose.startsWith(ONE_OF));
        Set<String> said = new TreeSet<>();
        for (String speaking : module.equals(KIT) ? MODULES : List.of(module)) {
            for (Path source : Repository.mainSources(speaking)) {
                said.addAll(Speech.strings(Repository.read(source)));
            }
        }
        Map<String, Map<String, String>> translations = new HashMap<>();
        for (String language : LANGUAGES) {
            translations.put(language, read(module, language));
        }
        Set<String> shared =
                module.equals(KIT) ? Set.of() : read(KIT, LANGUAGES.getFirst()).keySet();
        return new Sentences(module, titles, said, told, shared, translations);
    }

    /** The document engine knows no problems: what it advises is told as the outcomes of rules. */
    static Sentences ofDocuments() throws Exception {
        String module = "documents";
        Set<String> said = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (Path source : Repository.mainSources(module)) {
            Set<String> strings = Speech.strings(Repository.read(source));
            said.addAll(strings);
            if (source.endsWith("read/Rule.java")) {
                strings.stream().filter(string -> string.contains(" ")).forEach(told::add);
            }
        }
        Map<String, Map<String, String>> translations = new HashMap<>();
        for (String language : LANGUAGES) {
            translations.put(language, read(module, language));
        }
        return new Sentences(module, Set.of(), said, told, Set.of(), translations);
    }

    private static Map<String, String> read(String module, String language) throws Exception {
        Path file = Repository.file(module)
                .resolve("src/main/resources/META-INF/opendebate/sentences/" + language + ".json");
        if (!Files.exists(file)) {
            return Map.of();
        }
        // a sentence that stands twice would be taken once, and nobody knows which
        return new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {});
    }

    /** In sentences; empty where all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> translated = translations.values().stream()
                .flatMap(file -> file.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new TreeSet<>(titles);
        wanted.addAll(translated);
        told.stream().filter(prose -> !shared.contains(prose)).forEach(wanted::add);
        for (String language : LANGUAGES) {
            Map<String, String> file = translations.get(language);
            for (String english : wanted) {
                if (file.containsKey(english)) {
                    faults.addAll(faults(language, english, file.get(english)));
                } else {
                    faults.add(label(language, english) + " is missing");
                }
            }
        }
        for (String english : translated) {
            if (!english.equals(english.strip())) {
                faults.add(label("en", english) + " is a piece of a sentence");
            }
            if (!said.contains(english)) {
                faults.add(label("en", english) + " is translated, and nobody says it");
            }
        }
        return faults;
    }

    private List<String> faults(String language, String english, String other) {
        List<String> faults = new ArrayList<>();
        if (other.equals(english) || !SCRIPTS.get(language).matcher(other).find()) {
            faults.add(label(language, english) + " is not in this language");
        }
        if (!places(english).equals(places(other))) {
            faults.add(label(language, english) + " has other places for values");
        }
        return faults;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private String label(String language, String english) {
        return module + ", " + language + ": \"" + english + "\"";
    }
}
