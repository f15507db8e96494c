package org.opendebate.kit.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * A watched text file that holds one ISO-8601 duration. Whoever moves the clock replaces the file by a rename; it is
 * looked at again at most every 100 ms. A file that is not there means no offset.
 */
final class OffsetFile {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    private final Path file;
    private volatile Reading last = new Reading(null, Duration.ZERO, System.nanoTime() - LOOK_AGAIN_NANOS);

    private record Reading(Object version, Duration offset, long lookedAt) {}

    private record Version(Object fileKey, Object modified, long size) {}

    private OffsetFile(Path file) {
        this.file = file;
    }

    static OffsetFile none() {
        return new OffsetFile(null);
    }

    static OffsetFile watching(Path file) {
        return new OffsetFile(Objects.requireNonNull(file));
    }

    Duration offset() {
        if (file == null) {
            return Duration.ZERO;
        }
        Reading reading = last;
        if (System.nanoTime() - reading.lookedAt < LOOK_AGAIN_NANOS) {
            return reading.offset;
        }
        return look(reading);
    }

    private Duration look(Reading before) {
        try {
            Object version = version();
            Duration offset = Objects.equals(version, before.version) ? before.offset : read();
            last = new Reading(version, offset, System.nanoTime());
            return offset;
        } catch (IOException e) {
            throw new UncheckedIOException("the business clock's file cannot be read: " + file, e);
        }
    }

    private Object version() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(now.fileKey(), now.lastModifiedTime(), now.size());
    }

    private Duration read() throws IOException {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        String text = Files.readString(file).strip();
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IOException("not an ISO-8601 duration: '" + text + "'", e);
        }
    }
}
