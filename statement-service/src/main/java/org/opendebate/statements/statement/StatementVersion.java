package org.opendebate.statements.statement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.submission.Author;
import org.opendebate.statements.submission.Group;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.ReceivedVia;
import org.opendebate.statements.submission.Signatory;
import org.opendebate.statements.submission.Simulation;
import org.opendebate.statements.submission.Speaker;

/**
 * One version of a statement: metadata, files, how they were judged, and the receipt. Never changed once written, but for
 * the answer of a scanner that was away.
 */
@Entity
@Table(name = "statement_version")
public class StatementVersion {
    /** A version's key. */
    @Embeddable
    public record Key(@Column(name = "statement_id") UUID statementId, int number) {}

    @EmbeddedId
    private Key key;

    private String language;

    @Column(name = "speaker_name")
    private String speakerName;

    @Column(name = "speaker_title")
    private String speakerTitle;

    @Column(name = "speaker_level")
    private String speakerLevel;

    @Column(name = "signatory_name")
    private String signatoryName;

    @Column(name = "signatory_role")
    private String signatoryRole;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "author_title")
    private String authorTitle;

    @Column(name = "group_name")
    private String groupName;

    /** Codes, parted by spaces. */
    @Column(name = "group_members")
    private String groupMembers;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String admission;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "received_via")
    private String receivedVia;

    @Column(name = "received_elsewhere_at")
    private Instant receivedElsewhereAt;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "original_key"))
    @AttributeOverride(name = "sha256", column = @Column(name = "original_sha256"))
    @AttributeOverride(name = "size", column = @Column(name = "original_size"))
    @AttributeOverride(name = "mediaType", column = @Column(name = "original_media_type"))
    private StoredFile original;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "model_key"))
    @AttributeOverride(name = "sha256", column = @Column(name = "model_sha256"))
    @AttributeOverride(name = "size", column = @Column(name = "model_size"))
    @AttributeOverride(name = "mediaType", column = @Column(name = "model_media_type"))
    private StoredFile model;

    @Column(name = "model_reader")
    private String reader;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "cover_letter_key"))
    @AttributeOverride(name = "sha256", column = @Column(name = "cover_letter_sha256"))
    @AttributeOverride(name = "size", column = @Column(name = "cover_letter_size"))
    @AttributeOverride(name = "mediaType", column = @Column(name = "cover_letter_media_type"))
    private StoredFile coverLetter;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "evidence_key"))
    @AttributeOverride(name = "sha256", column = @Column(name = "evidence_sha256"))
    @AttributeOverride(name = "size", column = @Column(name = "evidence_size"))
    @AttributeOverride(name = "mediaType", column = @Column(name = "evidence_media_type"))
    private StoredFile evidence;

    @Column(name = "guidance_note_version")
    private int guidanceNoteVersion;

    private String verdict;
    private String rules;

    @Column(name = "word_count")
    private Integer wordCount;

    @Column(name = "word_unit")
    private String wordUnit;

    private String receipt;
    private String jws;

    /** See {@link Scan#wire}. */
    private String scan;

    @Column(name = "pending_receipt")
    private String pendingReceipt;

    @Column(name = "pending_jws")
    private String pendingJws;

    private String simulate;

    protected StatementVersion() {}

    StatementVersion(Draft draft, String rules, String receipt, String jws) {
        this.key = new Key(draft.statementId(), draft.number());
        Metadata metadata = draft.metadata();
        this.language = metadata.language();
        this.speakerName = metadata.speaker().name();
        this.speakerTitle = metadata.speaker().title();
        this.speakerLevel = metadata.speaker().level();
        if (metadata.signatory() != null) {
            this.signatoryName = metadata.signatory().name();
            this.signatoryRole = metadata.signatory().role();
        }
        if (metadata.author() != null) {
            this.authorName = metadata.author().name();
            this.authorTitle = metadata.author().title();
        }
        if (metadata.group() != null) {
            this.groupName = metadata.group().name();
            this.groupMembers = String.join(" ", metadata.group().members());
        }
        this.receivedAt = draft.receivedAt();
        this.admission = draft.admission().basis().wire();
        this.uploadedBy = draft.uploadedBy();
        this.receivedVia =
                metadata.receivedVia() == null ? null : metadata.receivedVia().wire();
        this.receivedElsewhereAt = metadata.receivedAt();
        this.original = draft.files().original();
        this.model = draft.files().model();
        this.reader = draft.files().reader();
        this.coverLetter = draft.files().coverLetter();
        this.evidence = draft.files().evidence();
        this.guidanceNoteVersion = draft.guidanceNoteVersion();
        this.verdict = draft.judgement().verdict().wire();
        if (draft.files().words() != null) {
            this.wordCount = draft.files().words().count();
            this.wordUnit = draft.files().words().unit();
        }
        this.rules = rules;
        this.receipt = receipt;
        this.jws = jws;
        this.scan = draft.scan().wire();
        this.simulate = metadata.simulate() == null ? null : metadata.simulate().wire();
    }

    /**
     * A receipt as it was given.
     *
     * @param receipt as JSON; {@code jws} is the same, signed
     */
    public record Given(String receipt, String jws) {}

    /** The scanner has answered: the receipt that follows stands in place of the one that said that it had not. */
    void scanned(Scan answer, String judged, String verdictNow, Given second) {
        if (!awaitsScan()) {
            throw new IllegalStateException(
                    "version " + number() + " of " + statementId() + " is " + scan + ", and waits for no scan");
        }
        pendingReceipt = receipt;
        pendingJws = jws;
        scan = answer.wire();
        rules = judged;
        verdict = verdictNow;
        receipt = second.receipt();
        jws = second.jws();
    }

    /** What the sandbox was asked to play; empty in a real meeting. */
    public Optional<Simulation> simulation() {
        return Optional.ofNullable(simulate).map(Simulation::ofWire);
    }

    boolean awaitsScan() {
        return scan() == Scan.PENDING;
    }

    public Scan scan() {
        return Scan.ofWire(scan);
    }

    /** The receipt that said that the scan was pending, where another one has followed it. */
    public Optional<Given> pendingReceipt() {
        return Optional.ofNullable(pendingJws).map(signed -> new Given(pendingReceipt, signed));
    }

    UUID statementId() {
        return key.statementId();
    }

    public int number() {
        return key.number();
    }

    public String language() {
        return language;
    }

    public Speaker speaker() {
        return new Speaker(speakerName, speakerTitle, speakerLevel);
    }

    public Optional<Signatory> signatory() {
        return Optional.ofNullable(signatoryName).map(name -> new Signatory(name, signatoryRole));
    }

    /** Who wrote it, where that is not who speaks. */
    public Optional<Author> author() {
        return Optional.ofNullable(authorName).map(name -> new Author(name, authorTitle));
    }

    /** Empty for all but a statement of a group. */
    public Optional<Group> group() {
        return Optional.ofNullable(groupName)
                .map(name -> new Group(name, groupMembers.isEmpty() ? List.of() : List.of(groupMembers.split(" "))));
    }

    /** On which ground it was taken, as {@link org.opendebate.statements.admission.Admission.Basis} names them. */
    public String admission() {
        return admission;
    }

    /** Whether it brought what was missing of the version before. */
    boolean isCompletion() {
        return admission.equals(Admission.Basis.COMPLETION.wire());
    }

    /** When it came, in the way that counts. */
    Instant admittedAt() {
        return admission.equals(Admission.Basis.RECEIVED_ELSEWHERE.wire()) ? receivedElsewhereAt : receivedAt;
    }

    /** {@code delegation} or {@code secretariat}. */
    public String uploadedBy() {
        return uploadedBy;
    }

    public Optional<ReceivedVia> receivedVia() {
        return Optional.ofNullable(receivedVia).map(ReceivedVia::ofWire);
    }

    /** When the Secretariat had received it another way. */
    public Optional<Instant> receivedElsewhereAt() {
        return Optional.ofNullable(receivedElsewhereAt);
    }

    /** The gateway had read the request's head, on the business clock. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** All that its files are and were found to be. */
    public StatementFiles files() {
        StatementFiles.WordCount words = wordCount == null ? null : new StatementFiles.WordCount(wordCount, wordUnit);
        return new StatementFiles(original, model, reader, coverLetter, evidence, words);
    }

    public Optional<StoredFile> coverLetter() {
        return Optional.ofNullable(coverLetter);
    }

    public int guidanceNoteVersion() {
        return guidanceNoteVersion;
    }

    public String verdict() {
        return verdict;
    }

    /** The rules and their outcomes, as JSON. */
    public String rules() {
        return rules;
    }

    /** As JSON; {@link #jws()} is the same, signed. */
    public String receipt() {
        return receipt;
    }

    public String jws() {
        return jws;
    }
}
