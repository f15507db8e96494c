package org.opendebate.bench.gateway;

import java.util.Locale;

/** What is asked, again and again. */
enum Kind {
    READ("0.5 kB of JSON read", "GET", 0, 512, "application/json"),
    UPLOAD("1 MB uploaded", "POST", 1 << 20, 64, "application/json"),
    DOWNLOAD("1 MB downloaded", "GET", 0, 1 << 20, "application/octet-stream");

    final String title;
    final String method;
    final int sent;
    final int answered;
    final String type;

    Kind(String title, String method, int sent, int answered, String type) {
        this.title = title;
        this.method = method;
        this.sent = sent;
        this.answered = answered;
        this.type = type;
    }

    /** A path that the gateway gives to a service, and needs a token for. */
    String path() {
        return "/api/v1/meetings/" + name().toLowerCase(Locale.ROOT);
    }
}
