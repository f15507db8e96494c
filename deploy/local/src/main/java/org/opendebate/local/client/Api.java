package org.opendebate.local.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client of the gateway that does not give up when a service is away for a while: it repeats a call, with the same
 * Idempotency-Key, after a failed connection, a 502 or a 503.
 */
public final class Api {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** Longer than the lease of a request that died with its service, after which the key is free again. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final Consumer<String> onCall;
    private final Duration patience;

    /**
     * @param onCall told the method of each call before it is sent
     */
    public Api(String url, Consumer<String> onCall) {
        this(url, onCall, PATIENCE);
    }

    /**
     * @param patience for how long a call is repeated
     */
    public Api(String url, Consumer<String> onCall, Duration patience) {
        this.url = url;
        this.onCall = onCall;
        this.patience = patience;
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Call get(String path) {
        return new Call("GET", path);
    }

    /** With an Idempotency-Key of its own. */
    public Call post(String path) {
        return new Call("POST", path)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Call put(String path) {
        return new Call("PUT", path);
    }

    public Call delete(String path) {
        return new Call("DELETE", path);
    }

    public Call patch(String path) {
        return new Call("PATCH", path);
    }

    /** Tries until something is there. */
    public static <T> T await(String what, Supplier<Optional<T>> probe) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<T> found = probe.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new DebateFailed(what + " did not happen within " + PATIENCE.toSeconds() + " s");
            }
            pause(PAUSE);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request that is made ready, and then sent as often as needed. */
    public final class Call {

        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Supplier<String> token;
        private byte[] body = new byte[0];

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
        }

        /**
         * @param tokens gives one that is valid now; null for an anonymous call
         */
        public Call as(Supplier<String> tokens) {
            token = tokens;
            return this;
        }

        public Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Call json(Object value) {
            body = write(value).getBytes(StandardCharsets.UTF_8);
            return header("Content-Type", "application/json");
        }

        public Call bytes(String type, byte[] content) {
            body = content;
            return header("Content-Type", type);
        }

        public Call multipart(Multipart multipart) {
            return bytes(multipart.contentType(), multipart.bytes());
        }

        /** The first answer that says something about the request, whatever it says. */
        public Answer answer() {
            long end = System.nanoTime() + patience.toNanos();
            boolean doubtful = false;
            onCall.accept(method);
            while (true) {
                String trouble;
                try {
                    Answer answer =
                            new Answer(method + " " + path, http.send(request(), BodyHandlers.ofByteArray()), doubtful);
                    if (!passing(answer)) {
                        return answer;
                    }
                    trouble = answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    trouble = e.toString();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
                doubtful = true;
                if (System.nanoTime() > end) {
                    throw new DebateFailed(method + " " + path + " was tried for " + patience.toSeconds()
                            + " s, the last time with: " + trouble);
                }
                pause(PAUSE);
            }
        }

        public Answer expect(int status) {
            return answer().expect(status);
        }

        /**
         * Changes a resource from the state that it has now. As we alone change it here, a repeated call that finds it
         * changed tells that an earlier attempt was carried out and its answer lost.
         *
         * @param resource path of what has the entity tag
         * @param status of success
         */
        public void change(String resource, int status) {
            String before = tag(resource);
            Answer answer = header("If-Match", before).answer();
            boolean lost = answer.doubtful()
                    && (answer.status() == 412 || answer.status() == 409)
                    && !before.equals(tag(resource));
            if (!lost) {
                answer.expect(status);
            }
        }

        private String tag(String resource) {
            return get(resource).as(token).expect(200).header("ETag");
        }

        private boolean passing(Answer answer) {
            return switch (answer.status()) {
                case 502, 503 -> true;
                case 409 -> "request-in-progress".equals(answer.problem());
                default -> false;
            };
        }

        private HttpRequest request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(TIMEOUT)
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            if (token != null) {
                request.header("Authorization", "Bearer " + token.get());
            }
            return request.build();
        }
    }
}
