package org.opendebate.verify;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes the spans of a running stack, as a collector does that speaks OTLP over HTTP. */
final class TraceCollector implements AutoCloseable {
    /**
     * A step of a trace.
     *
     * @param service that told it
     * @param kind such as {@code SERVER}
     * @param parent empty for the first of a trace
     * @param attributes as text
     * @param links the spans that it is linked to
     */
    record Span(
            String service,
            String name,
            String kind,
            String trace,
            String id,
            String parent,
            Map<String, String> attributes,
            List<String> links) {}

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** What came and could not be read. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** All that was sent, as it came: what is text in it is text here. */
    String text() {
        return String.join("\n", bodies);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!exchange.getRequestURI().getPath().equals("/v1/traces")) {
            faults.add("sent to " + exchange.getRequestURI());
        }
        bodies.add(new String(body, StandardCharsets.ISO_8859_1));
        try {
            read(body);
        } catch (InvalidProtocolBufferException | RuntimeException e) {
            faults.add(e.toString());
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void read(byte[] body) throws InvalidProtocolBufferException {
        for (ResourceSpans told : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
            String service = attributes(told.getResource().getAttributesList()).getOrDefault("service.name", "nobody");
            for (ScopeSpans scope : told.getScopeSpansList()) {
                scope.getSpansList().forEach(span -> spans.add(span(service, span)));
            }
        }
    }

    private static Span span(String service, io.opentelemetry.proto.trace.v1.Span span) {
        return new Span(
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                attributes(span.getAttributesList()),
                span.getLinksList().stream().map(link -> hex(link.getSpanId())).toList());
    }

    private static Map<String, String> attributes(List<KeyValue> told) {
        Map<String, String> attributes = new TreeMap<>();
        told.forEach(each -> attributes.put(each.getKey(), text(each.getValue())));
        return attributes;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> Long.toString(value.getIntValue());
            default -> throw new IllegalArgumentException("no span of ours has such a value: " + value);
        };
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
