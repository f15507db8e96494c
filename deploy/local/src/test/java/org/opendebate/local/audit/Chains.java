package org.opendebate.local.audit;

import java.nio.charset.StandardCharsets;
import org.opendebate.local.client.Hashes;

/** Chains that hold. */
public final class Chains {
    private Chains() {}

    /** Written by hand, from what docs/audit.md says, members in their order and no space between. */
    public static String of(String service, int rows) {
        StringBuilder lines = new StringBuilder();
        String previous = "0".repeat(64);
        for (int position = 1; position <= rows; position++) {
            String entry = "{\"action\":\"letter.close\",\"at\":\"2026-11-25T12:00:0" + position + "Z\",\"id\":"
                    + position
                    + ",\"position\":" + position + ",\"previous\":\"" + previous + "\",\"service\":\"" + service
                    + "\",\"target\":\"“é”\\u0001\\n\"}";
            previous = Hashes.sha256(entry.getBytes(StandardCharsets.UTF_8));
            lines.append("{\"entry\":")
                    .append(entry)
                    .append(",\"hash\":\"")
                    .append(previous)
                    .append("\"}\n");
        }
        return lines.toString();
    }
}
