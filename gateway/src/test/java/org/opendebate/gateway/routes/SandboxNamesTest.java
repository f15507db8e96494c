package org.opendebate.gateway.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.gateway.routes.RequestPath.Ambiguous;

class SandboxNamesTest {
    /** One in the morning in New York. */
    private static final Instant NIGHT = Instant.parse("2021-05-06T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "sandbox, 20210506-0000-8000-8000-000000000000",
        "sandbox-closed, 20210505-0000-8000-8000-000000000000",
        "sandbo%78, 20210506-0000-8000-8000-000000000000"
    })
    void theNameIsReadAsTheIdOfTheMeetingOfTheDay(String name, String id) throws Ambiguous {
        RequestPath path = SandboxNames.resolved(RequestPath.of("/api/v1/meetings/" + name + "/statements"), NIGHT);

        assertEquals(RequestPath.of("/api/v1/meetings/" + id + "/statements"), path);
    }

    @Test
    void theMeetingItselfHasTheNameToo() throws Ambiguous {
        assertEquals(
                RequestPath.of("/api/v1/meetings/20210506-0000-8000-8000-000000000000"),
                SandboxNames.resolved(RequestPath.of("/api/v1/meetings/sandbox"), NIGHT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/meetings",
                "/api/v1/meetings/0179ae4b-9b2c-7abc-8123-0123456789ab/statements",
                "/api/v1/meetings/sandboxes",
                "/api/v1/statements/sandbox",
                "/api/v1/documents/sandbox"
            })
    void everyOtherPathStaysAsItIs(String raw) throws Ambiguous {
        RequestPath path = RequestPath.of(raw);

        assertEquals(path, SandboxNames.resolved(path, NIGHT));
    }
}
