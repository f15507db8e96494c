package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.verify.PromQl.Condition;
import org.opendebate.verify.PromQl.Selector;
import org.opendebate.verify.PromQl.Series;

class PromQlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up|up",
                "sum(rate(a_total[5m])) * 60|a_total",
                "a > 14.4 * 0.001 and b > 1e3 or absent(c)|a b c",
                "histogram_quantile(0.95, sum by (job, le) (rate(d_bucket[$__rate_interval])))|d_bucket",
                "sum(increase(e{outcome=~\"x.*} z\"}[1h])) / on (job) group_left (f) g|e g",
                "1 - recorded:ratio5m|recorded:ratio5m",
            })
    void theMetricsOfAnExpressionAreFound(String expression, String metrics) {
        assertEquals(
                List.of(metrics.split(" ")),
                PromQl.selectors(expression).stream().map(Selector::metric).toList());
    }

    @Test
    void theConditionsOfASelectorAreFound() {
        assertEquals(
                List.of(new Selector(
                        "a",
                        List.of(
                                new Condition("job", "=", "x"),
                                new Condition("status", "=~", "4xx|gone"),
                                new Condition("reason", "!~", "limit-.*"),
                                new Condition("way", "!=", "")))),
                PromQl.selectors("a{job=\"x\", status=~\"4xx|gone\",reason!~\"limit-.*\",way!=\"\"}"));
    }

    @Test
    void theLabelsByWhichAnExpressionGroupsAreFound() {
        assertEquals(
                Set.of("job", "le", "topic"), PromQl.groupings("max by (topic) (sum by(job, le) (a)) + max by () (b)"));
    }

    @Test
    void aSelectorSelectsWhatHoldsAndNothingElse() {
        Series series = Series.of("a_total{outcome=\"failed\",path=\"/x/{id}\",} 3.0");
        assertEquals(new Series("a_total", Map.of("outcome", "failed", "path", "/x/{id}")), series);
        assertTrue(selects("a_total{outcome=~\"failed|gone\",job=\"b\"}", series));
        assertTrue(selects("a_total{other=\"\"}", series));
        assertFalse(selects("a_total{outcome=\"done\"}", series));
        assertFalse(selects("a_total{outcom=\"failed\"}", series));
        assertFalse(selects("a", series));
    }

    private static boolean selects(String selector, Series series) {
        return PromQl.selectors(selector).getFirst().selects(series, "job"::equals);
    }
}
