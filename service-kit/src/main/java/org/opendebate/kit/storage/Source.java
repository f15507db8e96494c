package org.opendebate.kit.storage;

import java.nio.file.Path;

/** What becomes an object. */
public sealed interface Source {

    String contentType();

    /** The bytes of a file on the local disk. */
    record OfFile(Path file, String contentType) implements Source {}

    /** Bytes at hand. */
    record OfBytes(byte[] bytes, String contentType) implements Source {}
}
