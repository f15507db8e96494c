package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads a problem reads it in one of the official languages, whole. */
class SentencesTest {
    private static final String ENGLISH = "The file {file} is empty";

    @ParameterizedTest
    @ValueSource(strings = {"service-kit", "gateway", "meeting-service", "statement-service", "compilation-service"})
    void everyTitleAndEverySentenceThatIsTranslatedIsThereInAllLanguages(String module) throws Exception {
        Sentences sentences = Sentences.of(module);

        assertFalse(sentences.titles().isEmpty(), module + " has no problem type");
        assertEquals(List.of(), sentences.faults());
    }

    @Test
    void modulesThatSayTheSameSayItAlike() throws Exception {
        Map<String, String> first = new HashMap<>();
        List<String> apart = new ArrayList<>();
        for (String module :
                List.of("service-kit", "gateway", "meeting-service", "statement-service", "compilation-service")) {
            Sentences.of(module)
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
        Sentences silent = new Sentences("m", Set.of(), Set.of(), spoken.translations());

        assertEquals(List.of("m, en: \"" + ENGLISH + "\" is translated, and nobody says it"), silent.faults());
    }

    private static Sentences with(String language, String other) {
        Map<String, Map<String, String>> translations = new HashMap<>(Map.of(
                "fr", Map.of(ENGLISH, "Le fichier {file} est vide"),
                "es", Map.of(ENGLISH, "El archivo {file} está vacío"),
                "ru", Map.of(ENGLISH, "Файл {file} пуст"),
                "zh", Map.of(ENGLISH, "文件 {file} 为空"),
                "ar", Map.of(ENGLISH, "الملف {file} فارغ")));
        translations.put(language, other == null ? Map.of() : Map.of(ENGLISH, other));
        return new Sentences("m", Set.of(ENGLISH), Set.of(ENGLISH), translations);
    }
}
