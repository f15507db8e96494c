package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That the fuzzer of the API sees what it looks for, and that what it sends as allowed is. */
class AnswerRulesTest {
    private static final String PROBLEM = "application/problem+json";

    private static JsonNode document;
    private static AnswerRules rules;
    private static FuzzedOperation meeting;

    @BeforeAll
    static void read() throws IOException {
        document = Repository.wholeDescription();
        rules = new AnswerRules(document);
        meeting = FuzzedOperation.of(document).stream()
                .filter(operation -> operation.label().equals("GET /api/v1/meetings/{id}"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusalAsDescribedIsRight() {
        assertEquals(
                Optional.empty(),
                rules.broken(meeting, 404, PROBLEM, "{\"type\": \"/api/v1/problems/not-found\", \"status\": 404}"));
    }

    @Test
    void whatFailsOnOurSideIsNeverRightThoughItIsDescribed() {
        assertTrue(rules.broken(meeting, 500, PROBLEM, "{\"type\": \"/a\", \"status\": 500}")
                .isPresent());
    }

    @Test
    void anUnknownStatusIsFound() {
        assertEquals(Optional.of("answered 418, which is not described"), rules.broken(meeting, 418, PROBLEM, "{}"));
    }

    @Test
    void anotherFormIsFound() {
        assertEquals(
                Optional.of("answered 404 as 'text/html', which is not described"),
                rules.broken(meeting, 404, "text/html;charset=utf-8", "<html>"));
    }

    @Test
    void aProblemWithoutItsTypeIsFound() {
        assertTrue(rules.broken(meeting, 404, PROBLEM, "{\"status\": 404}")
                .orElseThrow()
                .contains("unlike its schema"));
    }

    @Test
    void whatIsDrawnAsAllowedIs() {
        FuzzValues values = new FuzzValues(document);
        List<String> wrong = new ArrayList<>();
        int drawn = 0;
        for (FuzzedOperation operation : FuzzedOperation.of(document)) {
            for (var form : operation.bodies().entrySet()) {
                if (!form.getKey().endsWith("json")) {
                    continue;
                }
                for (long seed = 0; seed < 50; seed++) {
                    String body = FuzzValues.json(values.allowed(form.getValue(), new SplittableRandom(seed)), false);
                    drawn++;
                    rules.schema(form.getValue())
                            .validate(body, com.networknt.schema.InputFormat.JSON)
                            .forEach(error -> wrong.add(operation.label() + ": " + error));
                }
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().limit(20).toList());
        assertTrue(drawn > 1000, "too few were drawn: " + drawn);
    }
}
