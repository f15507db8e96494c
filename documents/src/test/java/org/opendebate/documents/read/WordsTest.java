package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | l'homme | 1 | WORDS",
                "en | peace-keeping | 2 | WORDS",
                "en | resolution 2,518 (2020) | 3 | WORDS",
                "en | don't | 1 | WORDS",
                "en | S/2021/501 | 3 | WORDS",
                "en | 2020–2021 | 2 | WORDS",
                "en | 3.5 | 1 | WORDS",
                "en | U.N | 1 | WORDS",
                "en | — … • № 5 % | 1 | WORDS",
                "en | co\u00ADoperation | 1 | WORDS",
                "ar | وَالسَّلَامُ عليـــكم | 2 | WORDS",
                "ru | мир-безопасность | 2 | WORDS",
                "zh | 第2518号 | 3 | CHARACTERS",
                "ar | نشكركم على ذلك | 3 | WORDS",
                "zh | 主席先生，第2518号决议。 | 9 | CHARACTERS"
            })
    void wordsAreCountedAsUnicodeBreaksThem(String language, String text, int count, Words.Unit unit) {
        Language of = Language.ofCode(language);
        Paragraph paragraph = Paragraph.of(Direction.LTR, Text.of(text));

        assertEquals(new Words(count, unit), Words.of(new StatementText(of, List.of(paragraph))));
    }
}
