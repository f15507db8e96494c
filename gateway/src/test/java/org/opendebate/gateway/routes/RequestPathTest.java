package org.opendebate.gateway.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opendebate.gateway.routes.RequestPath.Ambiguous;

class RequestPathTest {

    private static final String[] PIECES = {
        "/",
        "//",
        ".",
        "..",
        "%2e",
        "%2E",
        "%2f",
        "%2F",
        "%5c",
        "\\",
        "%",
        "%0",
        "%00",
        "%25",
        "%41",
        ";",
        "%3b",
        "a",
        "api",
        "v1",
        "documents",
        "meetings",
        "S",
        "2021",
        "é",
        " ",
        "?",
        "#",
        "/api/v1/documents/",
        "%c0%af",
        ":",
        "@"
    };

    @Test
    void segmentsAreThoseBetweenTheSlashes() throws Ambiguous {
        assertEquals(
                List.of("api", "v1", "council", "2021-05"),
                RequestPath.of("/api/v1/council/2021-05/").segments());
        assertEquals(List.of(), RequestPath.of("/").segments());
    }

    @Test
    void reservedCharactersStayEncodedInUpperCase() throws Ambiguous {
        assertEquals(
                "/api/v1/delegations/a%3Ab",
                RequestPath.of("/api/v1/delegations/a%3ab").value());
    }

    @Test
    void aPathWithoutEndIsRefused() {
        assertThrows(Ambiguous.class, () -> RequestPath.of("/" + "a".repeat(5000)));
        assertThrows(Ambiguous.class, () -> RequestPath.of("api/v1"));
        assertThrows(Ambiguous.class, () -> RequestPath.of(null));
    }

    /** Whatever gets through means the same to whoever reads it: normal already, and nothing hidden in it. */
    @Test
    void whatGetsThroughHasOneReading() {
        Random random = new Random(20210524);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder raw = new StringBuilder("/");
            for (int n = random.nextInt(8); n > 0; n--) {
                raw.append(PIECES[random.nextInt(PIECES.length)]);
            }
            RequestPath path;
            try {
                path = RequestPath.of(raw.toString());
            } catch (Ambiguous refused) {
                continue;
            }
            String value = path.value();
            assertFalse(value.contains("//") || value.contains("/./") || value.contains("/../"), raw.toString());
            assertFalse(value.endsWith("/.") || value.endsWith("/.."), raw.toString());
            assertFalse(value.matches("(?i).*(%2e|%2f|%5c|%25|%3b|%0|%1|%7f|%[89a-f]).*"), raw.toString());
            assertFalse(value.chars().anyMatch(c -> c <= ' ' || c > '~' || ";\\?#".indexOf(c) >= 0), raw.toString());
            assertEquals(value, again(value).value(), raw.toString());
        }
    }

    private static RequestPath again(String value) {
        try {
            return RequestPath.of(value);
        } catch (Ambiguous e) {
            throw new AssertionError(value, e);
        }
    }
}
