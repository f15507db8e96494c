package org.opendebate.statements.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opendebate.kit.problem.Interpreter;

class StoredRulesTest {
    private static final String LENGTH = """
            [{"rule":"length","outcome":"pass","found":"1612 words","expected":"about 500 words, at most 550"}]""";

    @Test
    void whatARuleFoundIsSaidWithItsValuesInTheCallersLanguage() {
        assertThat(in("zh", LENGTH)).isEqualTo("""
                [{"rule":"length","outcome":"pass","found":"1,612 个词","expected":"约 500 个词，最多 550 个"}]""");
        assertThat(in("ar", LENGTH)).contains("\"عدد الكلمات: \u20681,612\u2069\"");
    }

    @Test
    void inEnglishItIsByteForByteAsItWasStored() {
        String stored = LENGTH.replace(",", ", ");

        assertThat(in(null, stored)).isEqualTo(stored);
    }

    @Test
    void whatAnEarlierReleaseWordedOtherwiseIsShownAsItIsStored() {
        String earlier = LENGTH.replace("1612 words", "counted 1612");

        assertThat(in("fr", earlier)).contains("\"found\":\"counted 1612\"").contains("environ 500 mots");
    }

    @Test
    void theWordsOfOneRuleAreNotSoughtInAnother() {
        String group = "[{\"rule\":\"group\",\"outcome\":\"pass\",\"found\":\"Four words\"}]";

        assertThat(in("fr", group)).isEqualTo(group);
    }

    @Test
    void whatTheDocumentEngineFoundIsSaidWithItsValuesAndHowOftenItWasMet() {
        String stored = """
                [{"rule":"header-footer-text","outcome":"pass","found":"A header or footer holds 1,234 characters that are \
                not read: “x” (2 such places)","place":"cover letter, paragraph 3","remedy":"Nothing to do."}]""";

        assertThat(in("zh", stored)).isEqualTo("""
                [{"rule":"header-footer-text","outcome":"pass","found":"页眉或页脚中有 1,234 个字符未予读取：“x”（共 2 处）",\
                "place":"附函、第 3 段","remedy":"无须采取行动。"}]""");
    }

    @Test
    void whereNothingIsStoredNothingIsSaid() {
        assertThat(in("fr", null)).isNull();
    }

    private static String in(String language, String rules) {
        return StoredRules.in(Interpreter.of(language), rules);
    }
}
