package org.opendebate.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.opendebate.client.ApiClient;
import org.opendebate.client.ApiException;
import org.opendebate.client.ApiResponse;
import org.opendebate.client.JSON;
import org.opendebate.client.api.CompilationApi;
import org.opendebate.client.api.DelegationsApi;
import org.opendebate.client.api.DocumentsApi;
import org.opendebate.client.api.LateGrantsApi;
import org.opendebate.client.api.MeetingsApi;
import org.opendebate.client.api.SealApi;
import org.opendebate.client.api.StatementsApi;
import org.opendebate.client.model.Problem;

/** The generated client as one caller uses it; null as token for a caller without one. */
final class Client {
    private final ApiClient client;

    Client(String address, String token) {
        client = new ApiClient().setBasePath(address).setConnectTimeout(5_000).setReadTimeout(60_000);
        if (token != null) {
            client.setBearerToken(token);
        }
    }

    /** All that is asked for is a part of this trace. */
    Client within(String traceParent) {
        client.addDefaultHeader("traceparent", traceParent);
        return this;
    }

    MeetingsApi meetings() {
        return new MeetingsApi(client);
    }

    DelegationsApi delegations() {
        return new DelegationsApi(client);
    }

    StatementsApi statements() {
        return new StatementsApi(client);
    }

    LateGrantsApi grants() {
        return new LateGrantsApi(client);
    }

    SealApi seals() {
        return new SealApi(client);
    }

    CompilationApi compilations() {
        return new CompilationApi(client);
    }

    DocumentsApi documents() {
        return new DocumentsApi(client);
    }

    /** A call that is expected to be answered. */
    interface Call<T> {
        T send() throws ApiException;
    }

    static <T> T done(Call<T> call) {
        try {
            return call.send();
        } catch (ApiException e) {
            throw new AssertionError(e.getCode() + " " + e.getResponseBody(), e);
        }
    }

    /**
     * What a call was refused for.
     *
     * @param type the last segment of the problem's type
     */
    record Refusal(int status, String type, Problem problem) {}

    /** Of a call that is expected to be refused. */
    static Refusal refused(Call<?> call) {
        try {
            throw new AssertionError("not refused, but answered with " + call.send());
        } catch (ApiException e) {
            if (e.getCode() == 0) {
                throw new UncheckedIOException(new IOException(e));
            }
            Problem problem = JSON.deserialize(e.getResponseBody(), Problem.class);
            String type = problem.getType();
            return new Refusal(e.getCode(), type.substring(type.lastIndexOf('/') + 1), problem);
        }
    }

    /** The answer's version, for {@code If-Match}. */
    static String tag(ApiResponse<?> response) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ETag in " + response.getHeaders()));
    }
}
