package org.opendebate.gateway.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/problem+json",
                " Application/Problem+JSON ",
                "application/problem+json; charset=utf-8",
            })
    void whoAcceptsOnlyRefusalsAcceptsAnyFormOfTheAnswer(String value) {
        assertEquals("*/*", Headers.accepted(value));
    }

    @Test
    void whoNamesAFormAsWellGetsThatForm() {
        assertEquals(
                "application/problem+json;q=0.5, application/pdf",
                Headers.accepted("application/problem+json;q=0.5, application/pdf"));
    }
}
