package org.opendebate.verify;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads a problem reads it in one of the official languages, whole. */
class SentencesTest {
    private static final String ENGLISH = "The file {file} is empty";

    /** Prose that no caller is told, or that is the same in all languages; and why. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            entry("GET, HEAD", "the value of the header Allow"),
            entry("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS", "the value of the header Allow"),
            entry("bearer ", "the scheme of a header"),
            entry("Bearer realm=\"opendebate\"", "the value of a header"),
            entry(", error=\"invalid_token\", error_description=\"expired\"", "the value of a header"),
            entry("public, max-age=300", "the value of a header"),
            entry("public, max-age=3600", "the value of a header"),
            entry("public, no-cache", "the value of a header"),
            entry("private, no-cache", "the value of a header"),
            entry("Accept, Accept-Language", "the value of a header"),
            entry("attachment; filename=\"", "the value of a header"),
            entry("inline; filename=\"", "the value of a header"),
            entry("default-src 'none'; style-src 'unsafe-inline'; img-src data:", "the value of a header"),
            entry("<%s?%s&language=%s>; rel=\"alternate\"; type=\"%s\"; hreflang=\"%s\"", "the value of a header"),
            entry("without a token", "the key of a count"),
            entry("delegation ", "the key of a count"),
            entry("not told", "a record's word for operators, in a list that is no problem"),
            entry(
                    "it was newer than what was applied of its aggregate",
                    "an operator's answer, in English as the logs"),
            entry("this event was applied before", "an operator's answer, in English as the logs"),
            entry("a newer event of its aggregate was applied before", "an operator's answer, in English as the logs"),
            entry("partition ", "the place of an event, by Kafka's own words"),
            entry(", offset ", "the place of an event, by Kafka's own words"),
            entry(" before ", "the place of an event in its aggregate, for operators"),
            entry("facts = '{}', close = ?1, sealAllowedAfter = ?1, sealAutomatically = false", "a query"),
            entry("meetingId = ?1 and kind = ?2", "a query"),
            entry("baseSymbol = ?1 order by publishedAt, symbol", "a query"),
            entry("(?i)^the ", "a pattern"),
            entry("bytes most", "names of values"),
            entry("count target most", "names of values"),
            entry(" a.i.", "the abbreviation that is used of people in all languages here"),
            entry(" for ", "a record's text for logs"),
            entry(" with ", "a record's text for logs"),
            entry("results of a batch", "the comment that opens a stream of events"),
            entry("still working", "the comment that keeps a stream of events open"),
            entry("translation into ", "a record's text for logs"),
            entry("batch item", "the name of a span"),
            entry(
                    "The sandbox returns it, as simulate asked. Send a new version.",
                    "what an officer would write, as data"),
            entry(
                    "[{\"place\":\"paragraph 1\",\"text\":\"A remark, as an officer of the Secretariat would write it.\"}]",
                    "what an officer would write, as data"));

    @ParameterizedTest
    @ValueSource(strings = {"service-kit", "gateway", "meeting-service", "statement-service", "compilation-service"})
    void whateverCanBeToldToACallerIsThereInAllLanguages(String module) throws Exception {
        Sentences sentences = Sentences.of(module, EXEMPT.keySet());

        assertFalse(sentences.titles().isEmpty(), module + " has no problem type");
        assertEquals(List.of(), sentences.faults());
    }

    @Test
    void modulesThatSayTheSameSayItAlike() throws Exception {
        Map<String, String> first = new HashMap<>();
        List<String> apart = new ArrayList<>();
        for (String module : Sentences.MODULES) {
            Sentences.of(module, Set.of())
                    .translations()
                    .forEach((language, file) -> file.forEach((english, other) -> {
                        String former = first.putIfAbsent(language + " " + english, other);
                        if (former != null && !former.equals(other)) {
                            apart.add(module + ", " + language + ": " + english);
                        }
                    }));
        }
        assertEquals(List.of(), apart);
    }

    /** The rules by which files are read, and all sentences without values that the document engine says. */
    @Test
    void whatTheDocumentEngineAdvisesIsThereInAllLanguages() throws Exception {
        assertEquals(List.of(), Sentences.ofDocuments().faults());
    }

    @Test
    void nothingIsExemptThatNobodySays() throws Exception {
        Set<String> prose = new HashSet<>();
        for (String module : Sentences.MODULES) {
            prose.addAll(Sentences.of(module, Set.of()).told());
        }

        assertEquals(
                Set.of(),
                EXEMPT.keySet().stream().filter(one -> !prose.contains(one)).collect(toSet()));
    }

    @Test
    void aNewSentenceWithoutATranslationIsFound() {
        Set<String> told = Speech.prose("""
                // Refusal.of(type, "Nobody hears this comment.")
                throw Refusal.of(PROBLEM, "The file is "
                                + "not what it seems.")
                        .found(size + " bytes")
                        .expected("docx");
                LOG.infof("nobody hears this line (%s)", size);
                throw new IllegalStateException("nobody hears this mistake");
                """);
        Sentences sentences = new Sentences("m", Set.of(), Set.of(), told, Set.of(), languages());

        assertEquals(Set.of("The file is not what it seems.", " bytes"), told);
        assertTrue(sentences.faults().contains("m, zh: \"The file is not what it seems.\" is missing"));
    }

    @Test
    void aPieceOfASentenceIsFoundThoughItIsTranslated() {
        Sentences sentences = new Sentences("m", Set.of(), Set.of(" bytes"), Set.of(), Set.of(), pieces());

        assertEquals(List.of("m, en: \" bytes\" is a piece of a sentence"), sentences.faults());
    }

    @Test
    void aTitleWithoutALanguageIsFound() {
        Sentences sentences = with("ru", null);

        assertEquals(List.of("m, ru: \"" + ENGLISH + "\" is missing"), sentences.faults());
    }

    @Test
    void aTranslationLeftInEnglishIsFound() {
        Sentences sentences = with("ar", ENGLISH);

        assertEquals(List.of("m, ar: \"" + ENGLISH + "\" is not in this language"), sentences.faults());
    }

    @Test
    void aTranslationThatLosesAValueIsFound() {
        Sentences sentences = with("es", "El archivo está vacío");

        assertEquals(List.of("m, es: \"" + ENGLISH + "\" has other places for values"), sentences.faults());
    }

    @Test
    void aTranslationOfWhatNobodySaysIsFound() {
        Sentences spoken = with("es", "El archivo {file} está vacío");
        Sentences silent = new Sentences("m", Set.of(), Set.of(), Set.of(), Set.of(), spoken.translations());

        assertEquals(List.of("m, en: \"" + ENGLISH + "\" is translated, and nobody says it"), silent.faults());
    }

    private static Map<String, Map<String, String>> pieces() {
        return Map.of(
                "fr", Map.of(" bytes", " octets"),
                "es", Map.of(" bytes", " bytes de tamaño"),
                "ru", Map.of(" bytes", " байт"),
                "zh", Map.of(" bytes", " 字节"),
                "ar", Map.of(" bytes", " بايت"));
    }

    private static Map<String, Map<String, String>> languages() {
        return Map.of("fr", Map.of(), "es", Map.of(), "ru", Map.of(), "zh", Map.of(), "ar", Map.of());
    }

    private static Sentences with(String language, String other) {
        Map<String, Map<String, String>> translations = new HashMap<>(Map.of(
                "fr", Map.of(ENGLISH, "Le fichier {file} est vide"),
                "es", Map.of(ENGLISH, "El archivo {file} está vacío"),
                "ru", Map.of(ENGLISH, "Файл {file} пуст"),
                "zh", Map.of(ENGLISH, "文件 {file} 为空"),
                "ar", Map.of(ENGLISH, "الملف {file} فارغ")));
        translations.put(language, other == null ? Map.of() : Map.of(ENGLISH, other));
        return new Sentences("m", Set.of(ENGLISH), Set.of(ENGLISH), Set.of(), Set.of(), translations);
    }
}
