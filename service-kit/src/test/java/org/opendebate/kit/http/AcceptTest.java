package org.opendebate.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERS = List.of("application/pdf", "text/html", "text/plain");

    @ParameterizedTest
    @CsvSource({
        "*/*, application/pdf",
        "text/*, text/html",
        "text/plain, text/plain",
        "text/html;q=0.2 text/plain;q=0.9, text/plain",
        "*/* application/pdf;q=0, text/html",
        "text/*;q=0.9 text/html;q=0.1 application/pdf;q=0.5, text/plain",
        "image/png, none",
        "text/html;q=0, none"
    })
    void mostSpecificRangeGivesTheQualityAndTheFirstOfEqualsWins(String ranges, String best) {
        List<MediaType> accepted =
                Arrays.stream(ranges.split(" ")).map(AcceptTest::range).toList();

        assertEquals(best, Accept.best(accepted, OFFERS).orElse("none"));
    }

    private static MediaType range(String text) {
        String[] halves = text.split(";q=");
        String[] type = halves[0].split("/");
        return new MediaType(type[0], type[1], halves.length == 1 ? Map.of() : Map.of("q", halves[1]));
    }
}
