package org.opendebate.bench.stack;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Submission;

/**
 * The least that has to be done for a statement before it can be acknowledged: the file is read, it and its letter are put
 * into the object store, and a row is committed so that it survives the power cut. All in this process, on the store and
 * the database of the stack.
 */
final class Floor {

    private final Stack stack;
    private final MinioClient store;
    private final String bucket = ServiceName.STATEMENT.bucket().orElseThrow();

    Floor(Stack stack) {
        this.stack = stack;
        Stack.Storage access = stack.storageOf(ServiceName.STATEMENT);
        this.store = access.account().client(access.endpoint());
        try (Connection database = stack.database(ServiceName.STATEMENT);
                Statement statement = database.createStatement()) {
            statement.execute("""
                    create table bench_floor (id uuid primary key, delegation text not null, statement_key text not null,
                    letter_key text not null, words int not null, received_at timestamptz not null default now())""");
        } catch (SQLException e) {
            throw new IllegalStateException("the floor has no table", e);
        }
    }

    /** One client's submissions, one after the other; returns how long each took, in nanoseconds. */
    List<Long> take(List<Submission> submissions) {
        List<Long> took = new ArrayList<>();
        try (Connection database = stack.database(ServiceName.STATEMENT);
                PreparedStatement insert = database.prepareStatement(
                        "insert into bench_floor (id, delegation, statement_key, letter_key, words) values (?, ?, ?, ?, ?)")) {
            for (Submission submission : submissions) {
                long start = System.nanoTime();
                take(submission, insert);
                took.add(System.nanoTime() - start);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the floor cannot commit", e);
        }
        return took;
    }

    private void take(Submission submission, PreparedStatement insert) throws SQLException {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setString(2, submission.delegation());
        insert.setInt(5, words(submission));
        insert.setString(3, put(id + "/statement", submission.statement()));
        insert.setString(4, put(id + "/letter", submission.letter()));
        insert.executeUpdate();
    }

    private static int words(Submission submission) {
        try {
            Path file = Files.createTempFile("floor", ".docx");
            try {
                Files.write(file, submission.statement());
                return switch (new WordReader().read(file, Language.EN)) {
                    case ReadOutcome.Read read -> read.words().count();
                    case ReadOutcome.Refused refused -> throw new IllegalStateException("not read: " + refused);
                };
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String put(String key, byte[] bytes) {
        String whole = "bench-floor/" + key;
        try {
            store.putObject(PutObjectArgs.builder().bucket(bucket).object(whole).stream(
                            new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                    .build());
        } catch (MinioException e) {
            throw new IllegalStateException("the floor cannot put an object", e);
        }
        return whole;
    }
}
