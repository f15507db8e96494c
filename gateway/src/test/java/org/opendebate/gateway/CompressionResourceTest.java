package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(World.class)
class CompressionResourceTest {
    private static final String WORDS = "Words: 5000";
    private static final String TEXT = "statement ".repeat(5000);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;charset=UTF-8", "application/json", "application/akn+xml", "text/plain"})
    void textIsCompressedForWhoTakesGzipAndSaysTheSame(String type) throws Exception {
        RawClient.Answer answer = ask("GET", "Accept-Encoding: gzip, br", "Type: " + type, WORDS);

        assertEquals("gzip", answer.header("content-encoding"));
        assertEquals("accept-encoding", answer.header("vary").toLowerCase());
        assertTrue(answer.body().length < TEXT.length() / 10, answer.body().length + " bytes");
        assertEquals(TEXT, unpacked(answer.body()));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, Words: 5000, X-None: 1, Accept-Encoding: gzip",
        "text/html, Words: 20, X-None: 1, Accept-Encoding: gzip",
        "application/json, Words: 5000, Tag: \"v3\", Accept-Encoding: gzip",
        "text/html, Words: 5000, X-None: 1, X-None: 2",
        "text/html, Words: 5000, X-None: 1, Accept-Encoding: gzip;q=0"
    })
    void whatIsPackedOrSmallOrChangedByItsTagOrForOthersStaysAsItIs(
            String type, String words, String tag, String accept) throws Exception {
        RawClient.Answer answer = ask("GET", accept, "Type: " + type, words, tag);

        assertNull(answer.header("content-encoding"));
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).startsWith("statement statement"));
        if (tag.startsWith("Tag")) {
            assertEquals("\"v3\"", answer.header("etag"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void whatAServiceHasEncodedItselfIsLeftAlone(String encoding) throws Exception {
        RawClient.Answer answer =
                ask("GET", "Accept-Encoding: gzip, br", "Type: text/html", WORDS, "Encoded: " + encoding);

        assertEquals(List.of(encoding), answer.headers().get("content-encoding"));
        assertEquals(TEXT, new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void theTagOfACompressedPageIsWeakAndItsServiceIsAskedForTheStrongOne() throws Exception {
        RawClient.Answer answer =
                ask("GET", "Accept-Encoding: gzip", "Type: text/html", WORDS, "Tag: \"abc\"", "X-None: 1");
        assertEquals("W/\"abc\"", answer.header("etag"));
        assertEquals(List.of("Accept", "accept-encoding"), answer.headers().get("vary"));

        ask("GET", "If-None-Match: W/\"abc\", \"def\"", "Type: text/html", WORDS);

        assertEquals("\"abc\", \"def\"", services.meeting().seen.getLast().header("if-none-match"));
    }

    @Test
    void aHeadSaysNothingOfAnEncoding() throws Exception {
        assertNull(ask("HEAD", "Accept-Encoding: gzip", "Type: application/pdf", WORDS)
                .header("content-encoding"));
    }

    @Test
    void theDoorsOwnSmallAnswersStayAsTheyAre() throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", "/api/v1/nothing", "Accept-Encoding: gzip");

        assertNull(answer.header("content-encoding"));
        assertEquals("/api/v1/problems/not-found", answer.json().getString("type"));
    }

    private RawClient.Answer ask(String method, String... headers) throws Exception {
        try (RawClient client = new RawClient(port)) {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Act: typed";
            all[headers.length + 1] = "Authorization: Bearer " + tokens.valid();
            client.head(method, "/api/v1/meetings", all);
            return client.answer(method);
        }
    }

    private static String unpacked(byte[] body) throws Exception {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
