package org.opendebate.kit.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Optional;
import org.jboss.logmanager.ExtLogRecord;

/** A log line as one JSON object, with the trace at hand; it is looked for when a line is written, and costs nothing else. */
final class TracedLines extends JsonFormatter {

    /** @param like what the settings have made, which has no place for what differs from line to line */
    TracedLines(JsonFormatter like) {
        super(like.getKeyOverrides(), like.getExcludedKeys(), like.getAdditionalFields());
        setExceptionOutputType(like.getExceptionOutputType());
        setPrintDetails(like.isPrintDetails());
        setPrettyPrint(like.isPrettyPrint());
        Optional.ofNullable(like.getZoneId()).ifPresent(zone -> setZoneId(zone.getId()));
        Optional.ofNullable(like.getRecordDelimiter()).ifPresent(this::setRecordDelimiter);
    }

    @Override
    protected void after(Generator line, ExtLogRecord written) throws Exception {
        super.after(line, written);
        var span = Tracing.current();
        if (span.isPresent()) {
            SpanContext context = span.get().getSpanContext();
            line.add("traceId", context.getTraceId());
            line.add("spanId", context.getSpanId());
        }
    }
}
