package org.opendebate.statements.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.storage.StoredObject;

/**
 * A file of a request, on the local disk until the request ends.
 *
 * @param stored where it is in the object store already; null where it is not
 */
public record UploadedFile(Path path, StoredObject stored) {

    public UploadedFile(Path path) {
        this(path, null);
    }

    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file is gone", e);
        }
    }

    public String sha256() {
        try {
            return Sha256.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read", e);
        }
    }
}
