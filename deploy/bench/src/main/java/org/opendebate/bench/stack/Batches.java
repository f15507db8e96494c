package org.opendebate.bench.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.Multipart;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Secretariat;
import org.opendebate.local.traffic.Submission;

/** The same statements, entered by the Secretariat: one after the other, four at a moment, and as one batch. */
final class Batches {
    private static final int WORDS = 500;
    private static final int AT_ONCE = 4;

    /**
     * How much is measured.
     *
     * @param warmUps rounds that are not counted
     * @param rounds of three ways each
     * @param each submissions of a way
     */
    record Size(int warmUps, int rounds, int each) {
        static final Size WHOLE = new Size(1, 3, 100);

        /** Shows in seconds that all of it works; its numbers mean nothing. */
        static final Size SHORT = new Size(0, 1, 4);
    }

    /** @param taken seconds to the 202; of single submissions the same as all */
    private record Round(double taken, double all) {}

    private final Size size;
    private final Secretariat secretariat;
    private final Api api;
    private LocalDate day = LocalDate.of(2021, 5, 6);

    Batches(Stack stack, Size size) {
        this.size = size;
        this.api = new Api(stack.layout().url(Port.GATEWAY), method -> {});
        this.secretariat = new Secretariat(stack, api);
    }

    void measure() {
        System.out.printf(
                "%d statements of %d words, entered by the Secretariat, %d rounds%n",
                size.each(), WORDS, size.rounds());
        List<Round> singles = new ArrayList<>();
        List<Round> four = new ArrayList<>();
        List<Round> batches = new ArrayList<>();
        for (int round = -size.warmUps(); round < size.rounds(); round++) {
            Round one = singly(1);
            Round some = singly(AT_ONCE);
            Round whole = batch();
            if (round >= 0) {
                singles.add(one);
                four.add(some);
                batches.add(whole);
            }
        }
        say("one after the other", singles, singles);
        say("four at a moment", four, singles);
        say("one batch, all done", batches, singles);
        System.out.printf("one batch, until its 202: %.2f s%n", median(batches, Round::taken));
    }

    private static void say(String way, List<Round> rounds, List<Round> beside) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i).all() / beside.get(i).all());
        }
        System.out.printf(
                "%-20s %6.2f s, ratio %.2f%n",
                way,
                median(rounds, Round::all),
                ratios.stream().sorted().toList().get(ratios.size() / 2));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).sorted().toArray()[rounds.size() / 2];
    }

    /** A debate of its own for each way. */
    private List<Submission> submissions() {
        String meeting = secretariat.announce(day);
        day = day.plusDays(1);
        return secretariat.delegations(size.each()).stream()
                .map(delegation -> Submission.ofLength(meeting, delegation, 1, WORDS))
                .toList();
    }

    private Round singly(int atOnce) {
        List<Submission> all = submissions();
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> sent = new ArrayList<>();
            for (Submission one : all) {
                sent.add(clients.submit(() -> api.post(one.meeting() + "/statements")
                        .as(secretariat.token())
                        .header("Idempotency-Key", one.key())
                        .multipart(one.form())
                        .expect(201)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a submission was not taken", e);
        }
        double seconds = since(start);
        return new Round(seconds, seconds);
    }

    private Round batch() {
        List<Submission> all = submissions();
        List<Map<String, Object>> items = new ArrayList<>();
        for (Submission one : all) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("idempotencyKey", one.key());
            item.put("metadata", one.metadata());
            item.put("statement", "s-" + one.delegation());
            item.put("coverLetter", "c-" + one.delegation());
            items.add(item);
        }
        Multipart form = new Multipart().json("index", Map.of("items", items));
        for (Submission one : all) {
            form.file("s-" + one.delegation(), "statement.docx", one.statement());
            form.file("c-" + one.delegation(), "letter.docx", one.letter());
        }
        String meeting = all.getFirst().meeting();
        long start = System.nanoTime();
        JsonNode batch = api.post(meeting + "/statements/batches")
                .as(secretariat.token())
                .header("Idempotency-Key", meeting)
                .multipart(form)
                .expect(202)
                .json();
        double taken = since(start);
        String address = meeting + "/statements/batches/" + batch.path("id").asText();
        // the events end with the batch: nothing is asked for meanwhile
        api.get(address + "/events").as(secretariat.token()).expect(200);
        double seconds = since(start);
        JsonNode counts =
                api.get(address).as(secretariat.token()).expect(200).json().path("counts");
        if (counts.path("taken").asInt() != all.size()) {
            throw new IllegalStateException("of " + all.size() + " submissions of a batch: " + counts);
        }
        return new Round(taken, seconds);
    }

    private static double since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
