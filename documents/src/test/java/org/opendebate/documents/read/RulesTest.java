package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void theDocumentationListsEveryRuleAsItIs() throws IOException {
        List<String> rules = Arrays.stream(Rule.values()).map(RulesTest::row).toList();

        List<String> documented = Files.readAllLines(Path.of("..", "docs", "reading.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertEquals(String.join("\n", rules), String.join("\n", documented));
    }

    private static String row(Rule rule) {
        Finding finding = rule.at("", "");
        return "| `%s` | %s | %s |"
                .formatted(finding.ruleId(), finding.severity().name().toLowerCase(Locale.ROOT), finding.remedy());
    }
}
