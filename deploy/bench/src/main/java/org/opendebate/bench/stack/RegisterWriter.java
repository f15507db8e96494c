package org.opendebate.bench.stack;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;

/** Changes one delegation's entry over and over through meeting-service: each change is one commit with one event. */
final class RegisterWriter {
    private final Api api;
    private final Supplier<String> token;
    private final String path;
    private String tag;
    private int changes;

    RegisterWriter(Api api, Supplier<String> token, String delegation) {
        this.api = api;
        this.token = token;
        this.path = "/api/v1/delegations/" + delegation + "/representatives";
        this.tag = api.get(path).as(token).expect(200).header("ETag");
    }

    void change() {
        Answer changed = api.put(path)
                .as(token)
                .header("If-Match", tag)
                .json(Map.of(
                        "representatives",
                        List.of(Map.of(
                                "role",
                                "permanent-representative",
                                "name",
                                "Holder " + ++changes,
                                "adInterim",
                                false,
                                "from",
                                "2021-01-11"))))
                .expect(200);
        tag = changed.header("ETag");
    }
}
