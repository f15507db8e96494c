package org.opendebate.kit.storage;

/**
 * Where an object lies and what it is.
 *
 * @param key within the bucket
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record StoredObject(String key, String sha256, long size) {
    public StoredObject {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("stored object " + key + ": not a SHA-256: " + sha256);
        }
    }
}
