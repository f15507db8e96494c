package org.opendebate.kit.trace;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String UNSAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-00";

    /** More than the queue of spans that wait holds. */
    private static final int MANY = 20_000;

    @Test
    void withoutACollectorATraceGoesOnAsItCame() {
        for (String came : List.of(SAMPLED, UNSAMPLED)) {
            Span span = begin(tracing("", "1"), came);

            String onward = Tracing.traceParent(span);
            assertTrue(onward.matches("00-" + TRACE + "-[0-9a-f]{16}-" + came.substring(53)), onward);
            assertNotEquals("00f067aa0ba902b7", span.getSpanContext().getSpanId());
        }
    }

    @Test
    void withoutACollectorNothingIsRecordedOfATraceThatBeginsHere() {
        assertFalse(begin(tracing("", "1"), null).isRecording());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "none", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void whatIsNoTraceBeginsANewOne(String offered) {
        Span span = begin(tracing("", "1"), offered);

        assertTrue(span.getSpanContext().isValid());
        assertNotEquals(TRACE, span.getSpanContext().getTraceId());
    }

    @Test
    void whatIsExportedOfATraceItsParentSaysAndOfANewOneTheRatio() throws IOException {
        try (Collector collector = new Collector()) {
            Tracing none = tracing(collector.address(), "0");
            assertTrue(begin(none, SAMPLED).isRecording());
            assertFalse(begin(none, UNSAMPLED).isRecording());
            assertFalse(begin(none, null).isRecording());

            Tracing all = tracing(collector.address(), "1");
            assertFalse(begin(all, UNSAMPLED).isRecording());
            assertTrue(begin(all, null).isRecording());
        }
    }

    @Test
    void aSpanReachesTheCollector() throws IOException {
        try (Collector collector = new Collector()) {
            Tracing tracing = tracing(collector.address() + "/", "1");

            tracing.span("seen by the collector", SpanKind.INTERNAL).startSpan().end();

            await().atMost(Duration.ofSeconds(10)).until(() -> !collector.bodies.isEmpty());
            assertTrue(collector.bodies.getFirst().contains("seen by the collector"));
            assertEquals(List.of("/v1/traces"), collector.paths);
            tracing.stop();
        }
    }

    @Test
    void aStopSendsWhatWaits() throws IOException {
        try (Collector collector = new Collector()) {
            Tracing tracing = tracing(collector.address(), "1");
            tracing.span("at the very end", SpanKind.INTERNAL).startSpan().end();

            tracing.stop();

            assertTrue(String.join("", collector.bodies).contains("at the very end"));
        }
    }

    @Test
    void aCollectorThatIsAwayHoldsUpNobody() {
        // nothing listens there
        holdsUpNobody("http://127.0.0.1:1");
    }

    @Test
    void aCollectorThatDoesNotAnswerHoldsUpNobody() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            holdsUpNobody("http://127.0.0.1:" + silent.getLocalPort());
        }
    }

    private static void holdsUpNobody(String collector) {
        Tracing tracing = tracing(collector, "1");

        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < MANY; i++) {
                tracing.span("lost", SpanKind.INTERNAL).startSpan().end();
            }
        });
        assertTimeout(Duration.ofSeconds(5), tracing::stop);
    }

    @Test
    void theTraceAtHandIsTheThreadsOutsideARequest() {
        Span span = begin(tracing("", "1"), SAMPLED);
        assertEquals(Optional.empty(), Tracing.current());

        try (Scope _ = span.makeCurrent()) {
            assertEquals(Optional.of(span), Tracing.current());
        }

        assertEquals(Optional.empty(), Tracing.current());
    }

    private static Span begin(Tracing tracing, String traceParent) {
        Context parent = Tracing.parent(traceParent);
        return tracing.span("step", SpanKind.SERVER).setParent(parent).startSpan();
    }

    private static Tracing tracing(String collector, String ratio) {
        TraceSettings settings = new SmallRyeConfigBuilder()
                .withMapping(TraceSettings.class)
                .withDefaultValue("opendebate.trace.collector", collector)
                .withDefaultValue("opendebate.trace.ratio", ratio)
                .withDefaultValue("opendebate.trace.export-timeout", "PT1S")
                .withDefaultValue("opendebate.trace.export-every", "PT0.1S")
                .build()
                .getConfigMapping(TraceSettings.class);
        return new Tracing(settings, "kit-test");
    }

    /** Takes what is sent to it; names stand in protobuf as they are. */
    private static final class Collector implements AutoCloseable {
        final List<String> paths = new CopyOnWriteArrayList<>();
        final List<String> bodies = new CopyOnWriteArrayList<>();
        private final HttpServer server;

        Collector() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                paths.add(exchange.getRequestURI().getPath());
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
