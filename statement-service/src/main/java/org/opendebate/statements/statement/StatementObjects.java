package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.Source;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.statements.Problems;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.reading.ModelIdentity;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.reading.StatementReader;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.UploadedFile;

/**
 * The files of versions in the object store. Each goes to its final key, which is never used again; an object whose
 * version is then not committed is swept.
 */
@ApplicationScoped
public class StatementObjects {
    private static final Supplier<StoredFile> NONE = () -> null;

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
        Batch batch = new Batch();
        Supplier<StoredFile> original = batch.file(
                submission.statement(), examined.documentMediaType(), before == null ? null : before.original());
        Supplier<StoredFile> coverLetter = examined.coverLetterMediaType()
                .map(type -> batch.file(submission.coverLetter(), type, before == null ? null : before.coverLetter()))
                .orElse(NONE);
        Supplier<StoredFile> evidence = submission.evidence() == null
                ? NONE
                : batch.file(submission.evidence(), MediaTypes.OCTETS, before == null ? null : before.evidence());
        Supplier<StoredFile> model = examined.reading()
                .map(reading -> batch.model(reading, new ModelIdentity(statementId, version, author)))
                .orElse(NONE);
        batch.put("statements/" + statementId + "/" + version + "/");
        return new StatementFiles(
                original.get(),
                model.get(),
                examined.reading().map(Reading.Read::reader).orElse(null),
                coverLetter.get(),
                evidence.get(),
                examined.reading()
                        .map(reading -> new StatementFiles.WordCount(reading.count(), reading.unit()))
                        .orElse(null));
    }

    /** Puts a translation and its model. */
    Translation putTranslation(
            StatementVersion version, ModelIdentity identity, String language, Path file, Reading.Read reading) {
        Batch batch = new Batch();
        Supplier<StoredFile> original = batch.file(new UploadedFile(file), MediaTypes.DOCX, null);
        Supplier<StoredFile> model = batch.model(reading, identity);
        batch.put(
                "statements/" + identity.statementId() + "/" + identity.version() + "/translations/" + language + "/");
        return Translation.of(language, version.files().original(), original.get(), model.get(), reading.reader());
    }

    /** In the transaction that commits what these files are of. */
    void keep(StoredFile... files) {
        uploads.keep(
                Stream.of(files).filter(Objects::nonNull).map(StoredFile::key).toList());
    }

    /**
     * A file of that version as it came. What the text of a file is read from is not what the file does: its text can be had
     * in any case.
     *
     * @throws Refusal where the scanner has not seen the files yet, or has found something in one
     */
    public byte[] asItCame(StatementVersion version, StoredFile file) {
        return switch (version.scan()) {
            case NOT_SCANNED, CLEAN -> bytes(file);
            case PENDING ->
                throw withheld(version, "The scanner for malicious software has not seen the files yet.")
                        .remedy("Read the text; the files can be had as soon as they are scanned.");
            case INFECTED ->
                throw withheld(version, "The scanner for malicious software has found something in the files.")
                        .remedy("Read the text, and ask for other files.");
        };
    }

    private static Refusal withheld(StatementVersion version, String why) {
        return Refusal.of(Problems.FILE_WITHHELD, why)
                .rule("scan")
                .found(version.scan().wire())
                .expected(Scan.CLEAN.wire())
                .with("text", "/api/v1/statements/" + version.statementId() + "/text");
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

    /** What is put together; each part is known once all are. */
    private final class Batch {
        private final List<Source> sources = new ArrayList<>();
        private List<StoredObject> objects;

        /** @param before what stands already, and is kept where its bytes are the same; null for nothing */
        Supplier<StoredFile> file(UploadedFile file, String mediaType, StoredFile before) {
            if (before != null && before.sha256().equals(file.sha256())) {
                return () -> before;
            }
            StoredObject stored = file.stored();
            if (stored != null) {
                return () -> new StoredFile(stored.key(), stored.sha256(), stored.size(), mediaType);
            }
            return add(new Source.OfFile(file.path(), mediaType));
        }

        Supplier<StoredFile> model(Reading.Read reading, ModelIdentity identity) {
            return add(new Source.OfBytes(reader.model(reading, identity), MediaTypes.AKN));
        }

        void put(String folder) {
            objects = uploads.put(folder, sources);
        }

        private Supplier<StoredFile> add(Source source) {
            int place = sources.size();
            sources.add(source);
            return () -> {
                StoredObject object = objects.get(place);
                return new StoredFile(object.key(), object.sha256(), object.size(), source.contentType());
            };
        }
    }
}
