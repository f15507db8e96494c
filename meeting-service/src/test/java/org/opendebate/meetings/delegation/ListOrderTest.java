package org.opendebate.meetings.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendebate.meetings.OfficialLanguage;

class ListOrderTest {

    @Test
    void englishListIgnoresArticlesAndAccentsAndSortsByListForm() {
        List<String> sorted = Stream.of(
                        "Ireland",
                        "Croatia",
                        "Iraq",
                        "the European Union",
                        "Côte d'Ivoire",
                        "Iran (Islamic Republic of)",
                        "Nigeria",
                        "Ethiopia",
                        "Costa Rica",
                        "Niger",
                        "Fiji")
                .sorted(ListOrder.in(OfficialLanguage.ENGLISH).comparator())
                .toList();

        assertThat(sorted)
                .containsExactly(
                        "Costa Rica",
                        "Côte d'Ivoire",
                        "Croatia",
                        "Ethiopia",
                        "the European Union",
                        "Fiji",
                        "Iran (Islamic Republic of)",
                        "Iraq",
                        "Ireland",
                        "Niger",
                        "Nigeria");
    }

    @Test
    void spanishListKeepsTheArticleThatBelongsToTheName() {
        List<String> sorted = Stream.of("Emiratos Árabes Unidos", "El Salvador", "Egipto", "Ecuador")
                .sorted(ListOrder.in(OfficialLanguage.SPANISH).comparator())
                .toList();

        assertThat(sorted).containsExactly("Ecuador", "Egipto", "El Salvador", "Emiratos Árabes Unidos");
    }

    @Test
    void arabicListIgnoresTheArticle() {
        List<String> sorted = Stream.of("الصين", "تونس", "البرازيل", "فرنسا")
                .sorted(ListOrder.in(OfficialLanguage.ARABIC).comparator())
                .toList();

        assertThat(sorted).containsExactly("البرازيل", "تونس", "الصين", "فرنسا");
    }
}
