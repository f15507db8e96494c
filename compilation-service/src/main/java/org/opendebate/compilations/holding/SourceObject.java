package org.opendebate.compilations.holding;

/**
 * An object of another service's bucket.
 *
 * @param bucket null for the statements'
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record SourceObject(Bucket bucket, String key, String sha256, long size) {

    /** Whose bucket it is in. */
    public enum Bucket {
        STATEMENTS,
        MEETINGS
    }

    public SourceObject {
        bucket = bucket == null ? Bucket.STATEMENTS : bucket;
    }
}
