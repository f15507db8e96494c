package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.reading.ModelIdentity;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.reading.StatementReader;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.submission.Submission;

/**
 * The files of versions in the object store. Each goes to its final key, which is never used again; an object whose
 * version is then not committed is swept.
 */
@ApplicationScoped
public class StatementObjects {
    private final ObjectStore store;
    private final Uploads uploads;
    private final StatementReader reader;

    StatementObjects(ObjectStore store, Uploads uploads, StatementReader reader) {
        this.store = store;
        this.uploads = uploads;
        this.reader = reader;
    }

    /**
     * Puts the model, where the document was read, and of the files what is not there yet.
     *
     * @param before the files of the version before, those of which are kept whose bytes are the same; null for none
     */
    StatementFiles put(
            UUID statementId,
            int version,
            ModelIdentity.Author author,
            Submission submission,
            Examination examined,
            StatementFiles before) {
        String folder = "statements/" + statementId + "/" + version + "/";
        StoredFile original = put(
                folder,
                submission.statement().path(),
                examined.documentMediaType(),
                before == null ? null : before.original());
        StoredFile coverLetter = examined.coverLetterMediaType()
                .map(type -> put(
                        folder, submission.coverLetter().path(), type, before == null ? null : before.coverLetter()))
                .orElse(null);
        StoredFile evidence = submission.evidence() == null
                ? null
                : put(
                        folder,
                        submission.evidence().path(),
                        MediaTypes.OCTETS,
                        before == null ? null : before.evidence());
        return examined.reading()
                .map(reading -> new StatementFiles(
                        original,
                        putModel(folder, reading, new ModelIdentity(statementId, version, author)),
                        reading.reader(),
                        coverLetter,
                        evidence,
                        new StatementFiles.WordCount(reading.count(), reading.unit())))
                .orElseGet(() -> new StatementFiles(original, null, null, coverLetter, evidence, null));
    }

    /** Puts a translation and its model. */
    Translation putTranslation(
            StatementVersion version, ModelIdentity identity, String language, Path file, Reading.Read reading) {
        String folder =
                "statements/" + identity.statementId() + "/" + identity.version() + "/translations/" + language + "/";
        StoredFile original = put(folder, file, MediaTypes.DOCX, null);
        StoredFile model = putModel(folder, reading, identity);
        return Translation.of(language, version.files().original(), original, model, reading.reader());
    }

    /** In the transaction that commits what these files are of. */
    void keep(StoredFile... files) {
        uploads.keep(
                Stream.of(files).filter(Objects::nonNull).map(StoredFile::key).toList());
    }

    private StoredFile putModel(String folder, Reading.Read reading, ModelIdentity identity) {
        byte[] akn = reader.model(reading, identity);
        return stored(uploads.put(folder, akn, MediaTypes.AKN), MediaTypes.AKN);
    }

    private StoredFile put(String folder, Path file, String mediaType, StoredFile before) {
        try {
            if (before != null && before.sha256().equals(Sha256.of(file))) {
                return before;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be read", e);
        }
        return stored(uploads.put(folder, file, mediaType), mediaType);
    }

    private static StoredFile stored(StoredObject object, String mediaType) {
        return new StoredFile(object.key(), object.sha256(), object.size(), mediaType);
    }

    /** The whole file, verified against its hash. */
    public byte[] bytes(StoredFile file) {
        return store.bytes(file.key(), file.sha256());
    }

    /** A copy on the local disk, which the caller deletes. */
    Path copy(StoredFile file) {
        try {
            Path copy = Files.createTempFile("statement", ".part");
            Files.write(copy, bytes(file));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("no copy of an object could be written", e);
        }
    }
}
