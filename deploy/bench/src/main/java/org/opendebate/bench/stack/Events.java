package org.opendebate.bench.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.opendebate.local.client.Api;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;

/**
 * From the commit of a change to a consumer of its event, and how many of them one service sustains. The time begins when the
 * event is written, just before its commit, so that the commit is in it; the same holds of the floor.
 */
final class Events {
    private static final String TOPIC = "debates.register.v1";
    private static final List<String> DELEGATIONS = List.of("KEN", "CHN", "FRA", "BRA", "IND", "MEX", "NOR", "TUN");

    /**
     * How much is measured.
     *
     * @param warmUp changes that are not counted
     * @param each changes of one writer, and as many of the floor
     * @param load time for which all writers write at once
     * @param backlog events that the relay finds at once
     */
    record Size(int warmUp, int each, Duration load, int backlog) {

        static final Size WHOLE = new Size(300, 500, Duration.ofSeconds(15), 20_000);

        /** Shows in seconds that all of it works; its numbers mean nothing. */
        static final Size SHORT = new Size(2, 5, Duration.ofSeconds(1), 100);
    }

    private final Stack stack;
    private final Size size;
    private final Consumer<String> out;

    Events(Stack stack, Size size, Consumer<String> out) {
        this.stack = stack;
        this.size = size;
        this.out = out;
    }

    void measure() {
        try (Connection database = stack.database(ServiceName.MEETING);
                EventFloor floor = new EventFloor(stack.kafkaBootstrap())) {
            EventFloor.prepare(database);
            String token = stack.identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
            Api api = new Api(stack.layout().url(Port.MEETING), method -> {});
            List<RegisterWriter> writers = DELEGATIONS.stream()
                    .map(code -> new RegisterWriter(api, () -> token, code))
                    .toList();
            head();
            oneByOne(stack, database, floor, writers.getFirst());
            underLoad(stack, writers);
            backlog(stack, database, floor);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("the bench broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bench was interrupted", e);
        }
    }

    private void head() {
        out.accept(LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + Runtime.version().feature()
                + ", all parts on this machine; meeting-service without the gateway");
    }

    private void oneByOne(Stack stack, Connection database, EventFloor floor, RegisterWriter writer)
            throws InterruptedException, SQLException, ExecutionException {
        byte[] body = lastBody(database);
        Latencies service = listened(stack, TOPIC, size.warmUp(), size.each(), writer::change);
        Latencies bare = listened(stack, EventFloor.TOPIC, size.warmUp(), size.each(), () -> {
            try {
                floor.commitAndSend(database, body);
            } catch (SQLException | ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
        out.accept("commit to consumer, one writer: " + told(service));
        out.accept("floor, one commit and one send: " + told(bare));
        out.accept(String.format(
                Locale.ROOT,
                "  %.1f times the floor's median, %.1f times its p99",
                service.medianMillis() / bare.medianMillis(),
                service.p99Millis() / bare.p99Millis()));
    }

    private static Latencies listened(Stack stack, String topic, int warmUp, int events, Runnable work)
            throws InterruptedException {
        try (Listening listening = new Listening(stack.kafkaBootstrap(), topic)) {
            for (int i = 0; i < warmUp + events; i++) {
                work.run();
            }
            return Listening.delays(listening.await(warmUp + events).subList(warmUp, warmUp + events));
        }
    }

    /** As many writers as there are delegations here, each as fast as it is answered. */
    private void underLoad(Stack stack, List<RegisterWriter> writers)
            throws InterruptedException, ExecutionException, SQLException {
        try (Listening listening = new Listening(stack.kafkaBootstrap(), TOPIC);
                ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            long begin = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (RegisterWriter writer : writers) {
                counts.add(threads.submit(() -> {
                    int changes = 0;
                    while (System.nanoTime() - begin < size.load().toNanos()) {
                        writer.change();
                        changes++;
                    }
                    return changes;
                }));
            }
            int changes = 0;
            for (Future<Integer> count : counts) {
                changes += count.get();
            }
            double written = seconds(begin);
            Latencies delays = Listening.delays(listening.await(changes));
            double told = seconds(begin);
            awaitApplied(stack);
            out.accept(String.format(
                    Locale.ROOT,
                    "%d writers for %.0f s: %.0f changes/s answered, %.0f events/s consumed; %s",
                    writers.size(),
                    written,
                    changes / written,
                    changes / told,
                    told(delays)));
            out.accept(String.format(
                    Locale.ROOT,
                    "  compilation-service had applied the last of them %.2f s after its answer",
                    seconds(begin) - written));
        }
    }

    private static void awaitApplied(Stack stack) throws SQLException, InterruptedException {
        try (Connection told = stack.database(ServiceName.MEETING);
                Connection applied = stack.database(ServiceName.COMPILATION)) {
            String last = "select sum(last) from outbox_sequence where topic = '" + TOPIC + "'";
            String position = "select sum(sequence) from inbox_position where consumer = 'register'";
            while (number(applied, position) < number(told, last)) {
                Thread.sleep(10);
            }
        }
    }

    /** What the relay sends when it need not wait for changes: rows as the service writes them, all in one commit. */
    private void backlog(Stack stack, Connection database, EventFloor floor)
            throws InterruptedException, SQLException, ExecutionException {
        byte[] body = lastBody(database);
        double relay;
        try (Listening listening = new Listening(stack.kafkaBootstrap(), EventFloor.TOPIC);
                PreparedStatement insert = database.prepareStatement("""
                        insert into outbox (event_id, topic, type, aggregate_id, sequence, body, created_at)
                        select gen_random_uuid(), ?, 'org.opendebate.bench', 'bench-' || n % 500, n, ?, now()
                        from generate_series(1, ?) n""")) {
            insert.setString(1, EventFloor.TOPIC);
            insert.setBytes(2, body);
            insert.setInt(3, size.backlog());
            insert.executeUpdate();
            relay = rate(listening.await(size.backlog()));
        }
        double bare;
        try (Listening listening = new Listening(stack.kafkaBootstrap(), EventFloor.TOPIC)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < size.backlog(); i++) {
                sent.add(floor.send("bench-" + i % 500, Instant.now(), body));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            bare = rate(listening.await(size.backlog()));
        }
        out.accept(String.format(
                Locale.ROOT,
                "backlog of %d events of %d bytes: the relay sends %.0f events/s, a plain producer %.0f events/s (%.2f of it)",
                size.backlog(),
                body.length,
                relay,
                bare,
                relay / bare));
    }

    /** Events per second from the first to the last that came. */
    private static double rate(List<Listening.Heard> heard) {
        Duration taken =
                Duration.between(heard.getFirst().came(), heard.getLast().came());
        return heard.size() / (taken.toNanos() / 1e9);
    }

    private static byte[] lastBody(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select body from outbox where topic = '" + TOPIC + "' order by id desc limit 1")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String told(Latencies delays) {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p99 %.1f ms (n=%d)",
                delays.medianMillis(),
                delays.p99Millis(),
                delays.count());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
