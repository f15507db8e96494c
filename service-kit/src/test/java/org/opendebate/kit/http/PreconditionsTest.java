package org.opendebate.kit.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.problem.Refusal;

class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"v3\"", "\"v1\", \"v3\"", "*", "\"v3-fr\"", "\"v3-ar\""})
    void theCurrentTagPasses(String ifMatch) {
        assertDoesNotThrow(() -> ETags.require(List.of(ifMatch), ETags.of(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v2\"", "v3", "W/\"v3\"", "\"\"", "\"v2-fr\"", "\"v3-de\"", "\"v3-\""})
    void aStaleMalformedOrWeakTagIsAFailedPrecondition(String ifMatch) {
        Refusal refusal = assertThrows(Refusal.class, () -> ETags.require(List.of(ifMatch), ETags.of(3)));

        assertEquals(412, refusal.type().status());
        assertEquals("\"v3\"", refusal.members().get("expected"));
    }

    @Test
    void aChangeWithoutATagNeedsOne() {
        Refusal refusal = assertThrows(Refusal.class, () -> ETags.require((List<String>) null, ETags.of(3)));

        assertEquals(428, refusal.type().status());
    }

    @Test
    void aCursorComesBackAsItWasGivenOut() {
        Cursor cursor = Cursor.of("Côte d'Ivoire", 7);

        assertEquals(
                List.of("Côte d'Ivoire", "7"), Cursor.parse(cursor.encode(), 2).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "", "eA"})
    void aCursorThatWasNotGivenOutIsRefused(String text) {
        assertThrows(Refusal.class, () -> Cursor.parse(text, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, -1})
    void aPageSizeOutOfRangeIsRefused(int limit) {
        assertThrows(Refusal.class, () -> Paging.limit(limit));
    }
}
