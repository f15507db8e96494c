package org.opendebate.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in one form only, that of the JSON Canonicalization Scheme (RFC 8785), for flat objects of texts and whole
 * numbers; and SHA-256 of texts as 64 lower-case hexadecimal digits.
 */
final class Canonical {
    // members sorted as UTF-16, which is how Java compares strings; escapes in lower case
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private Canonical() {}

    /** @param members texts, ints and longs; what is null is left out */
    static String json(Map<String, ?> members) {
        Map<String, Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                sorted.put(name, value);
            }
        });
        try {
            return JSON.writeValueAsString(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
