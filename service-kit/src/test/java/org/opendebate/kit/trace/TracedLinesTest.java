package org.opendebate.kit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class TracedLinesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void aLineWithinATraceTellsIt() throws JsonProcessingException {
        Span span = Span.fromContext(Tracing.parent("00-" + TRACE + "-" + SPAN + "-00"));

        JsonNode line;
        try (Scope _ = span.makeCurrent()) {
            line = written();
        }

        assertEquals(TRACE, line.path("traceId").asText());
        assertEquals(SPAN, line.path("spanId").asText());
        assertEquals("said", line.path("message").asText());
        assertEquals("org.opendebate.Test", line.path("logger").asText());
    }

    @Test
    void aLineOutsideAnyTellsNone() throws JsonProcessingException {
        JsonNode line = written();

        Set<String> names = new TreeSet<>();
        line.fieldNames().forEachRemaining(names::add);
        assertTrue(names.containsAll(Set.of("message", "logger", "level")), names::toString);
        assertFalse(names.contains("traceId"), names::toString);
        assertFalse(names.contains("threadName"), names::toString);
    }

    private static JsonNode written() throws JsonProcessingException {
        JsonFormatter settings = new JsonFormatter("logger-name=logger", new HashSet<>(Set.of("threadName")), Map.of());
        ExtLogRecord said = new ExtLogRecord(Level.INFO, "said", TracedLinesTest.class.getName());
        said.setLoggerName("org.opendebate.Test");
        return new ObjectMapper().readTree(new TracedLines(settings).format(said));
    }
}
