package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.verify.Client.done;
import static org.opendebate.verify.Client.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.client.ApiException;
import org.opendebate.client.ApiResponse;
import org.opendebate.client.JSON;
import org.opendebate.client.api.MeetingsApi;
import org.opendebate.client.api.StatementsApi;
import org.opendebate.client.model.CheckView;
import org.opendebate.client.model.GuidanceNoteAnswer;
import org.opendebate.client.model.GuidanceNoteRequest;
import org.opendebate.client.model.Kind;
import org.opendebate.client.model.MeetingAnswer;
import org.opendebate.client.model.MeetingRequest;
import org.opendebate.client.model.Metadata;
import org.opendebate.client.model.Outcome;
import org.opendebate.client.model.PublicationOrder;
import org.opendebate.client.model.SealView;
import org.opendebate.client.model.Signatory;
import org.opendebate.client.model.Speaker;
import org.opendebate.client.model.StatementView;
import org.opendebate.client.model.SubmissionAnswer;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.Port;

/**
 * What officers and delegates do through the gateway, step by step, with the samples of the demo. Its only way in is the
 * generated client: what is awkward here is awkward for every integrator.
 */
final class Session {
    private static final Path SAMPLES = Repository.file("deploy/local/samples");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON_OF_SAMPLES = new ObjectMapper();

    private final RunningStack running;

    Session(RunningStack running) {
        this.running = running;
    }

    String secretariatToken() {
        return running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
    }

    Client secretariat() {
        return new Client(running.url(Port.GATEWAY), secretariatToken());
    }

    String delegateToken(String code) {
        return running.stack().identity().tokenOfPerson(LocalRole.DELEGATE, Optional.of(code));
    }

    Client delegate(String code) {
        return new Client(running.url(Port.GATEWAY), delegateToken(code));
    }

    /** A meeting on that day; answers with its id. */
    UUID entered(String date) {
        MeetingRequest meeting =
                JSON.deserialize(Repository.text("deploy/local/samples/meeting.json"), MeetingRequest.class);
        meeting.setDate(LocalDate.parse(date));
        return UUID.fromString(done(() -> secretariat().meetings().enterMeeting(meeting, key()))
                .getId());
    }

    static GuidanceNoteRequest guidanceNote() {
        return JSON.deserialize(Repository.text("deploy/local/samples/guidance-note.json"), GuidanceNoteRequest.class);
    }

    /** Puts the guidance note and announces the meeting. */
    void announce(UUID meeting, GuidanceNoteRequest note) {
        MeetingsApi meetings = secretariat().meetings();
        String id = meeting.toString();
        String entered = tag(done(() -> meetings.getMeetingWithHttpInfo(id)));
        ApiResponse<GuidanceNoteAnswer> noted = done(() -> meetings.issueGuidanceNoteWithHttpInfo(id, entered, note));
        done(() -> meetings.announceMeeting(id, tag(noted), key()));
    }

    /** A meeting on that day; answers with its id once statement-service takes statements for it. */
    UUID announced(String date) {
        UUID meeting = entered(date);
        announce(meeting, guidanceNote());
        await("statement-service knows the meeting and that it is open")
                .atMost(SOON)
                .ignoreExceptionsMatching(Session::isNotKnownYet)
                .until(() ->
                        check(meeting, "BRA", metadata("BRA", Kind.NATIONAL)).getVerdict() != Outcome.FAIL);
        return meeting;
    }

    private static boolean isNotKnownYet(Throwable thrown) {
        return thrown instanceof ApiException refused && (refused.getCode() == 404 || refused.getCode() == 503);
    }

    MeetingAnswer meeting(UUID id) {
        return done(() -> secretariat().meetings().getMeeting(id.toString()));
    }

    StatementView statement(UUID id) {
        return done(() -> secretariat().statements().getStatement(id));
    }

    /** Of a statement in the sample's language, signed by its speaker. */
    Metadata metadata(String delegation, Kind kind) {
        return new Metadata()
                .delegation(delegation)
                .kind(kind)
                .language(language(delegation))
                .speaker(new Speaker().name("A. Sample").level("permanent-representative"))
                .signatory(new Signatory().name("A. Sample").role("permanent-representative"));
    }

    private static String language(String delegation) {
        try {
            for (JsonNode sample :
                    JSON_OF_SAMPLES.readTree(SAMPLES.resolve("samples.json").toFile())) {
                if (sample.path("code").asText().equals(delegation)) {
                    return sample.path("language").asText();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no sample is from " + delegation);
    }

    SubmissionAnswer submit(UUID meeting, String code, Metadata metadata) throws ApiException {
        return submit(meeting, code, metadata, document(code));
    }

    /** As part of a trace that the client has begun; {@code traceParent} as W3C has it. */
    SubmissionAnswer submitTraced(UUID meeting, String code, Metadata metadata, String traceParent)
            throws ApiException {
        return delegate(code)
                .within(traceParent)
                .statements()
                .submitStatement(meeting, metadata, document(code), key(), letter(code), null);
    }

    /** By a delegate, with the cover letter of the samples. */
    SubmissionAnswer submit(UUID meeting, String code, Metadata metadata, byte[] statement) throws ApiException {
        Path file = file(statement);
        try {
            return submit(meeting, code, metadata, file.toFile());
        } finally {
            delete(file);
        }
    }

    private SubmissionAnswer submit(UUID meeting, String code, Metadata metadata, File statement) throws ApiException {
        return delegate(code).statements().submitStatement(meeting, metadata, statement, key(), letter(code), null);
    }

    /** The same judged, and not stored. */
    CheckView check(UUID meeting, String code, Metadata metadata) throws ApiException {
        return delegate(code).statements().checkStatement(meeting, metadata, document(code), letter(code), null);
    }

    StatementView accept(UUID statement) {
        StatementsApi statements = secretariat().statements();
        String tag = tag(done(() -> statements.getStatementWithHttpInfo(statement)));
        return done(() -> statements.acceptStatement(statement, tag, key()));
    }

    /** By the Secretariat, once the publication that opens the statements again is known. */
    void replaceDocument(UUID statement, byte[] content) {
        Path file = file(content);
        try {
            await("the publication is known to statement-service")
                    .atMost(SOON)
                    .ignoreExceptionsMatching(thrown -> thrown instanceof ApiException refused
                            && (refused.getCode() == 409 || refused.getCode() == 412))
                    .until(() -> {
                        StatementsApi statements = secretariat().statements();
                        String tag = tag(statements.getStatementWithHttpInfo(statement));
                        return statements.putDocument(statement, tag, file.toFile()) != null;
                    });
        } finally {
            delete(file);
        }
    }

    /** Accepts what is undecided of these, seals what is closed, and publishes it. */
    void publish(UUID meeting, List<UUID> statements, String symbol, List<String> languages) {
        for (UUID id : statements) {
            if (statement(id).getState().equals("submitted")) {
                accept(id);
            }
        }
        SealView seal = sealed(meeting);
        LocalDate today = LocalDate.ofInstant(running.stack().businessNow(), ZoneId.of("America/New_York"));
        PublicationOrder order = new PublicationOrder()
                .seal(seal.getNumber())
                .symbol(symbol)
                .letterDate(today)
                .documentDate(today)
                .languages(languages);
        await("what is sealed has come to compilation-service")
                .atMost(SOON)
                .ignoreExceptionsMatching(thrown -> thrown instanceof ApiException refused
                        && refused.getResponseBody().contains("/compilation-not-ready"))
                .until(() -> secretariat().compilations().publishCompilation(meeting, order, key()) != null);
    }

    /** The seal, once the close is known to statement-service. */
    SealView sealed(UUID meeting) {
        return await("a seal of " + meeting)
                .atMost(SOON)
                .ignoreExceptionsMatching(thrown -> thrown instanceof ApiException refused && refused.getCode() == 409)
                .until(() -> secretariat().seals().sealStatements(meeting, key()), seal -> seal != null);
    }

    /** The text of a published document. */
    String text(String symbol, String language) {
        File file = done(() -> secretariat().documents().getPublishedDocument(symbol, "plain", language, null));
        try {
            assertTrue(file.length() > 0, symbol);
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file.toPath());
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static File document(String code) {
        return folder(code).resolve("statement.docx").toFile();
    }

    private static Path folder(String code) {
        return SAMPLES.resolve(code.toLowerCase(Locale.ROOT));
    }

    /** Delegations whose sample has no letter borrow Brazil's. */
    private static File letter(String code) {
        for (String name : List.of("cover-letter.pdf", "cover-letter.docx")) {
            Path file = folder(code).resolve(name);
            if (Files.exists(file)) {
                return file.toFile();
            }
        }
        return letter("BRA");
    }

    private static Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile("statement", ".docx"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
