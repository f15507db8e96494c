package org.opendebate.meetings.meeting;

import java.util.Objects;

/**
 * The Akoma Ntoso that the document engine read from a paper in Word, stored beside it.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param size in bytes
 * @param reader version of the reader that made it
 */
public record PaperModel(String key, String sha256, long size, String reader) {
    public PaperModel {
        Objects.requireNonNull(key, "key of a paper's model");
        Objects.requireNonNull(sha256, "hash of a paper's model");
        Objects.requireNonNull(reader, "reader of a paper's model");
    }
}
