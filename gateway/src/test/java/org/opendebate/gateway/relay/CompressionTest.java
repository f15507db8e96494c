package org.opendebate.gateway.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, GZIP;q=0.5 | true",
                "* | true",
                "*, gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "gzip;q=0.01 | true",
                "*;q=0 | false",
                "br | false",
                "xgzip | false"
            })
    void gzipIsTakenByWhoSaysSo(String accepted, boolean taken) {
        assertEquals(taken, Compression.isTaken(accepted));
    }

    @ParameterizedTest
    @CsvSource({"text/plain, true", "application/json, true", "text/event-stream, false", "image/png, false"})
    void textIsPackedButNoEventWaitsForOthers(String type, boolean packed) {
        MultiMap head = MultiMap.caseInsensitiveMultiMap().add(HttpHeaders.CONTENT_TYPE, type);

        assertEquals(packed, Compression.choose("gzip", head));
    }
}
