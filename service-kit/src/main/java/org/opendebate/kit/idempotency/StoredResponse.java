package org.opendebate.kit.idempotency;

import java.util.Map;

/**
 * The answer that a repeated request gets again.
 *
 * @param status HTTP status
 * @param headers such as Location and ETag
 * @param body the bytes of the JSON body
 */
public record StoredResponse(int status, Map<String, String> headers, byte[] body) {
    public StoredResponse {
        headers = Map.copyOf(headers);
    }
}
