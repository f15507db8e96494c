package org.opendebate.statements.statement;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.national;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class EncodedPartsResourceTest {
    @Inject
    Debate debate;

    /** What the framework's parser can decode, and what it is given where the network cuts after the first character. */
    @ParameterizedTest
    @ValueSource(strings = {"UEsD", "U"})
    void aPartThatIsEncodedIsRefusedWhetherItCanBeDecodedOrNot(String encoded) throws IOException {
        String body = """
                --x
                Content-Disposition: form-data; name="metadata"
                Content-Type: application/json

                %s
                --x
                Content-Disposition: form-data; name="statement"; filename="s.docx"
                Content-Transfer-Encoding: base64

                """.formatted(json(national("KEN"))).replace("\n", "\r\n");
        String end = encoded + "\r\n--x--\r\n";
        String answer = answer("POST", "boundary=x", body, end);

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"rule\":\"content-transfer-encoding\""), answer);
    }

    /** Which nobody waits for, nor writes to the disk: a broken form harms a request no more than none. */
    @Test
    void aFormThatTheEndpointDoesNotTakeIsNotRead() throws IOException {
        String answer = answer("GET", "charset=UTF-8", "--x\r\nno form", "");

        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    /** @param end sent by itself, so that the network may cut before it */
    private String answer(String method, String parameter, String body, String end) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("""
                    %s /api/v1/meetings/%s/statements HTTP/1.1
                    Host: localhost
                    Connection: close
                    Authorization: Bearer %s
                    Idempotency-Key: %s
                    Content-Type: multipart/form-data; %s
                    Content-Length: %d

                    """.formatted(
                                            method,
                                            debate.open(),
                                            delegate("KEN"),
                                            UUID.randomUUID(),
                                            parameter,
                                            body.length() + end.length())
                                    .replace("\n", "\r\n")
                            + body)
                    .getBytes(StandardCharsets.UTF_8));
            out.write(end.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
