package org.opendebate.compilations.holding;

/**
 * An object of the statement bucket.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record SourceObject(String key, String sha256, long size) {}
