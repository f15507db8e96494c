package org.opendebate.local.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Multipart;

/**
 * A client that hands its submissions in one after the other, and repeats each under its idempotency key until it is
 * answered, after the pause that it is told.
 */
public final class Sender implements Runnable {

    /** Longer than any fault here, with the lease of a key that died with its service, on a machine that is busy besides. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> gateways;
    private final Function<String, String> tokens;
    private final Iterable<Submission> submissions;
    private final Traffic traffic;

    /**
     * @param gateways taken in turn, so that one that is gone is left at the next attempt
     * @param tokens of a delegation's mission
     */
    public Sender(
            List<String> gateways, Function<String, String> tokens, Iterable<Submission> submissions, Traffic traffic) {
        this.gateways = gateways;
        this.tokens = tokens;
        this.submissions = submissions;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        submissions.forEach(this::submit);
    }

    private void submit(Submission submission) {
        Multipart form = submission.form();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; System.nanoTime() < end; attempt++) {
            Duration pause = attempt(submission, form, gateways.get(attempt % gateways.size()));
            if (pause.isZero()) {
                return;
            }
            sleep(pause);
        }
        traffic.givenUp(submission);
    }

    /** How long to wait before the next attempt; zero when it is answered. */
    private Duration attempt(Submission submission, Multipart form, String gateway) {
        long sent = System.nanoTime();
        traffic.sent();
        String trouble = null;
        Duration pause = PAUSE;
        try {
            Answer answer = new Answer(
                    "POST " + submission.meeting() + "/statements",
                    HTTP.send(request(submission, form, gateway), HttpResponse.BodyHandlers.ofByteArray()),
                    false);
            if (answer.status() == 201) {
                traffic.acknowledged(Acknowledged.of(submission, answer.json()));
            } else if (isPassing(answer)) {
                trouble = told(answer);
                pause = answer.response().headers().firstValue("Retry-After").stream()
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .findFirst()
                        .orElse(PAUSE);
            } else {
                traffic.refused(submission.delegation() + ": " + told(answer));
            }
        } catch (IOException e) {
            trouble = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a submission was under way", e);
        } catch (RuntimeException e) {
            trouble = "no token: " + e.getClass().getSimpleName();
        } finally {
            traffic.came(new Traffic.Attempt(sent, System.nanoTime(), trouble));
        }
        return trouble == null ? Duration.ZERO : pause;
    }

    /** What a client repeats: a token that ran out, the same request still at work, and whatever the server is to blame for. */
    private static boolean isPassing(Answer answer) {
        return switch (answer.status()) {
            case 401, 408, 429 -> true;
            case 409 -> "request-in-progress".equals(answer.problem());
            default -> answer.status() >= 500;
        };
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.problem();
    }

    private HttpRequest request(Submission submission, Multipart form, String gateway) {
        return HttpRequest.newBuilder(URI.create(gateway + submission.meeting() + "/statements"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.apply(submission.delegation()))
                .header("Content-Type", form.contentType())
                .header("Idempotency-Key", submission.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
                .build();
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
