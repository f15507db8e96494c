package org.opendebate.kit.audit;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What is personal of who did something: kept for a time, and known to the chain by a salted digest only.
 *
 * @param salt 64 hexadecimal digits; without it nobody can try names against the digest
 * @param fields canonical JSON: {@code name}, {@code username}, {@code email}, {@code address}, as far as known
 */
record Person(String salt, String fields) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Person of(String name, String username, String email, String address) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("username", username);
        fields.put("email", email);
        fields.put("address", address);
        return new Person(HexFormat.of().formatHex(salt), Canonical.json(fields));
    }

    String digest() {
        return Canonical.sha256(salt + fields);
    }
}
