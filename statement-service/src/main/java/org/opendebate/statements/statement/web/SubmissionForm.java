package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.UploadedFile;

/** Turns the parts of a multipart request into a submission. */
@ApplicationScoped
class SubmissionForm {
    private static final int LONGEST_METADATA = 64 * 1024;

    private final MetadataJson metadataJson;

    SubmissionForm(MetadataJson metadataJson) {
        this.metadataJson = metadataJson;
    }

    /**
     * Reads the parts.
     *
     * @param field the metadata, where it came as a plain field; null where it came as a file or not at all
     */
    Submission read(UUID meetingId, Caller caller, String field, List<FileUpload> files, InTime time)
            throws JsonProcessingException {
        String text = field == null ? metadataFile(files) : field;
        return of(meetingId, caller, text, name -> file(files, name), time);
    }

    /**
     * The same where the parts are apart already.
     *
     * @param text the metadata; null where it did not come
     * @param files by the name of the part; null for one that did not come
     */
    Submission of(UUID meetingId, Caller caller, String text, Function<String, UploadedFile> files, InTime time)
            throws JsonProcessingException {
        if (text == null || text.isBlank()) {
            throw Refusal.of(Problems.METADATA_MISSING, "The part named metadata is missing.")
                    .rule("metadata")
                    .found("no part named metadata")
                    .expected("JSON: delegation, kind, language, speaker, signatory")
                    .remedy("Send the metadata as the part named metadata, with Content-Type application/json.");
        }
        requireShort(text.length());
        Metadata metadata = metadataJson.read(text);
        return new Submission(
                meetingId,
                caller,
                metadata,
                files.apply("statement"),
                files.apply("coverLetter"),
                files.apply("evidence"),
                time);
    }

    private static String metadataFile(List<FileUpload> files) {
        UploadedFile part = file(files, "metadata");
        if (part == null) {
            return null;
        }
        requireShort(part.size());
        try {
            return Files.readString(part.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the metadata part cannot be read", e);
        }
    }

    private static void requireShort(long size) {
        if (size > LONGEST_METADATA) {
            throw Refusal.of(KitProblems.TOO_LARGE, "The metadata is too large.")
                    .rule("metadata")
                    .found(Sentence.of("{bytes} bytes").with("bytes", size))
                    .expected(Sentence.of("at most {most} bytes").with("most", LONGEST_METADATA));
        }
    }

    private static UploadedFile file(List<FileUpload> files, String name) {
        List<FileUpload> parts =
                files.stream().filter(part -> part.name().equals(name)).toList();
        if (parts.size() > 1) {
            throw Refusal.of(
                            KitProblems.BAD_REQUEST,
                            Sentence.of("The part named {name} came more than once.")
                                    .with("name", name))
                    .rule(name)
                    .found(Sentence.of("{count} parts").with("count", parts.size()))
                    .expected("one part");
        }
        return parts.isEmpty() ? null : new UploadedFile(parts.getFirst().uploadedFile());
    }
}
