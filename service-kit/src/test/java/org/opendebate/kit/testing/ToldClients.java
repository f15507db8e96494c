package org.opendebate.kit.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/** Counts the Kafka clients that were told the setting which names this class, beside the address of a broker. */
public class ToldClients implements MetricsReporter {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** An address at which nobody listens, and a setting that is no address. */
    public static Map<String, Object> broker() {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:1",
                "metric.reporters",
                ToldClients.class.getName(),
                "request.timeout.ms",
                200,
                "default.api.timeout.ms",
                300);
    }

    public static int count() {
        return COUNT.get();
    }

    @Override
    public void init(List<KafkaMetric> metrics) {
        COUNT.incrementAndGet();
    }

    @Override
    public void metricChange(KafkaMetric metric) {}

    @Override
    public void metricRemoval(KafkaMetric metric) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
}
