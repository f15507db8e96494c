package org.opendebate.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak's token endpoint and administration API, as far as the local stack needs them. */
final class KeycloakApi {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * How long a failure of Keycloak's is asked again; it fails until its pool has dropped dead connections, by a 5xx, or by a
     * 400 that it cannot explain.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String url;
    private final String adminUser;
    private final String adminPassword;
    private Token adminToken;

    /**
     * An access token.
     *
     * @param freshUntil real time from which a new one is fetched, some way before it expires
     */
    record Token(String value, Instant freshUntil) {}

    KeycloakApi(String url, String adminUser, String adminPassword) {
        this.url = url;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
    }

    Token token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new IdentityRefused("Keycloak gave no token: " + response.statusCode() + " " + response.body());
        }
        JsonNode json = parse(response.body());
        return new Token(
                json.get("access_token").asText(),
                Instant.now().plusSeconds(json.get("expires_in").asLong() / 2));
    }

    /** Null when there is none. */
    JsonNode find(String path) {
        HttpResponse<String> response = send(admin(path).GET().build());
        if (response.statusCode() == 404) {
            return null;
        }
        return parse(expect(response, path, 200).body());
    }

    /** The only element of a listing, or null. */
    JsonNode findFirst(String path) {
        JsonNode listing = find(path);
        return listing == null || listing.isEmpty() ? null : listing.get(0);
    }

    /** 409, it is there already, counts as done. */
    void create(String path, Object body) {
        HttpResponse<String> response = send(admin(path).POST(json(body)).build());
        if (response.statusCode() != 409) {
            expect(response, path, 201, 204);
        }
    }

    void replace(String path, Object body) {
        expect(send(admin(path).PUT(json(body)).build()), path, 200, 204);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json");
    }

    private synchronized String adminToken() {
        if (adminToken == null || Instant.now().isAfter(adminToken.freshUntil())) {
            adminToken = token(
                    "master",
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            adminUser,
                            "password",
                            adminPassword));
        }
        return adminToken.value();
    }

    /** Asks again while Keycloak fails: whatever is asked here can be asked twice. */
    private HttpResponse<String> send(HttpRequest request) {
        Instant patient = Instant.now().plus(PATIENCE);
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            while (failed(response) && Instant.now().isBefore(patient)) {
                Thread.sleep(PAUSE);
                response = http.send(request, BodyHandlers.ofString());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean failed(HttpResponse<String> response) {
        return response.statusCode() >= 500
                || response.statusCode() == 400 && response.body().contains("\"unknown_error\"");
    }

    private static HttpResponse<String> expect(HttpResponse<String> response, String path, int... statuses) {
        for (int status : statuses) {
            if (response.statusCode() == status) {
                return response;
            }
        }
        throw new IdentityRefused("Keycloak refused " + response.request().method() + " " + path + ": "
                + response.statusCode() + " " + response.body());
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
