package org.opendebate.local.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Whether the consumer groups of a broker have read what stands in the topics that they read. */
final class ConsumedTopics {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private ConsumedTopics() {}

    /**
     * Waits until each group has committed the end that its topics have now.
     *
     * @throws IllegalStateException that names the first partition that is not read within two minutes
     */
    static void await(String bootstrap) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Map<TopicPartition, Long> ends = ends(admin, committed(admin).values());
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (true) {
                Map<String, Map<TopicPartition, Long>> read = committed(admin);
                String behind = behind(read, ends);
                if (behind == null) {
                    return;
                }
                if (System.nanoTime() > limit) {
                    throw new IllegalStateException(behind + " after " + LIMIT.toSeconds() + " s");
                }
                Thread.sleep(PAUSE);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell what was read", e.getCause());
        }
    }

    /** Null when none is. */
    private static String behind(Map<String, Map<TopicPartition, Long>> read, Map<TopicPartition, Long> ends) {
        for (Map.Entry<String, Map<TopicPartition, Long>> group : read.entrySet()) {
            for (Map.Entry<TopicPartition, Long> one : group.getValue().entrySet()) {
                long end = ends.getOrDefault(one.getKey(), 0L);
                if (one.getValue() < end) {
                    return group.getKey() + " has read " + one.getKey() + " to " + one.getValue() + " of " + end;
                }
            }
        }
        return null;
    }

    private static Map<String, Map<TopicPartition, Long>> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                        .collect(Collectors.toMap(GroupListing::groupId, group -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, Long>> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(groups).all().get().forEach((group, partitions) -> {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            partitions.forEach((partition, offset) -> {
                if (offset != null) {
                    offsets.put(partition, offset.offset());
                }
            });
            committed.put(group, offsets);
        });
        return committed;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Iterable<Map<TopicPartition, Long>> committed)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        committed.forEach(
                partitions -> partitions.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
