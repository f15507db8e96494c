package org.opendebate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.audit.Chains;
import org.opendebate.local.proof.Findings;

class AuditCommandTest {
    private static final String AUDIT = "/api/v1/audit/";

    @TempDir
    Path temporary;

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Done with each request, with the answer's status. */
    private Step step = exchange -> 200;

    private HttpServer server;
    private String installation;
    private Path folder;

    private interface Step {
        int status(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        installation = "http://127.0.0.1:" + server.getAddress().getPort();
        folder = temporary.resolve("audit");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theAuditOfAnotherInstallationIsFetchedAndVerified() {
        Findings findings = check(Map.of("OPENDEBATE_TOKEN", "of-an-auditor"));

        assertThat(findings.faults()).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("meeting-service +2 rows")
                .containsPattern("compilation-service +2 rows");
        assertThat(folder).isDirectoryContaining("glob:**/{statement-service.ndjson,heads.json,jwks.json}");
        assertThat(tokens).hasSize(9).containsOnly("Bearer of-an-auditor");
    }

    @Test
    void endsAreAskedForBeforeRowsAndAddedToThoseThatWereThere() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("heads.json"),
                "[{\"service\":\"meeting-service\",\"position\":9,\"hash\":\"" + "a".repeat(64) + "\",\"by\":\"us\"}]");

        Findings findings = check(Map.of("OPENDEBATE_TOKEN", "of-an-auditor"));

        assertThat(findings.faults())
                .containsExactly("meeting-service: row 9 is missing, which us has seen: the chain ends at 2");
        assertThat(asked.subList(0, 3)).allMatch(path -> path.endsWith("/heads"));
        assertThat(Files.readString(folder.resolve("heads.json"))).contains("us", "a".repeat(64));
    }

    @Test
    void aTokenInAFileIsReadBeforeEachRequest() throws IOException {
        Path file = Files.writeString(temporary.resolve("token"), "first\n");
        step = exchange -> {
            if (asked.size() == 4) {
                Files.writeString(file, "second\n");
            }
            return 200;
        };

        check(Map.of("OPENDEBATE_TOKEN_FILE", file.toString()));

        assertThat(tokens.subList(0, 4)).containsOnly("Bearer first");
        assertThat(tokens.subList(4, 9)).containsOnly("Bearer second");
    }

    @Test
    void withoutATokenNobodyIsAsked() {
        assertThatThrownBy(() -> check(Map.of("OPENDEBATE_TOKEN", " ")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OPENDEBATE_TOKEN")
                .hasMessageContaining("OPENDEBATE_TOKEN_FILE");
        assertThat(asked).isEmpty();
    }

    @Test
    void aTokenThatExpiresOnTheWayLeavesWhatWasThere() throws IOException {
        check(Map.of("OPENDEBATE_TOKEN", "of-an-auditor"));
        String before = Files.readString(folder.resolve("meeting-service.ndjson"));
        asked.clear();
        step = exchange -> asked.size() < 6 ? 200 : 401;

        assertThatThrownBy(() -> check(Map.of("OPENDEBATE_TOKEN", "of-an-auditor")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(installation)
                .hasMessageContaining("the token is refused (401)");
        assertThat(folder.resolve("meeting-service.ndjson")).hasContent(before);
    }

    @Test
    void whoIsNoAuditorIsTold() {
        step = exchange -> 403;

        assertThatThrownBy(() -> check(Map.of("OPENDEBATE_TOKEN", "of-an-operator")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not an auditor's (403)");
        assertThat(asked).hasSize(1);
    }

    @Test
    void anInstallationThatDoesNotAnswerIsNamed() {
        server.stop(0);

        assertThatThrownBy(() -> check(Map.of("OPENDEBATE_TOKEN", "of-an-auditor")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no audit from " + installation)
                .hasMessageContaining("ConnectException");
    }

    private Findings check(Map<String, String> environment) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new AuditCommand(new Console(out, out), environment, Duration.ofMillis(100))
                .check(new Command.VerifyAudit(Optional.of(folder), false, Optional.of(installation), List.of()));
    }

    /** Two rows of each service, one to a page; no heads. */
    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        if (path.startsWith(AUDIT)) {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        }
        String body = "{\"keys\":[]}";
        if (path.endsWith("/heads")) {
            body = "{\"heads\":[]}";
        } else if (path.startsWith(AUDIT)) {
            String[] rows = Chains.of(path.substring(AUDIT.length()), 2).split("(?<=\n)");
            boolean first = !exchange.getRequestURI().getQuery().contains("after=1");
            body = first ? rows[0] : rows[1];
            if (first) {
                exchange.getResponseHeaders().set("Link", "<" + path + "?limit=1&after=1>; rel=\"next\"");
            }
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(step.status(exchange), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
