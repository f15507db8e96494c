package org.opendebate.statements.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.storage.Source;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.submission.UploadedFile;

/** Takes a batch: its files are stored first, then it is written down whole, and nothing of it is judged yet. */
@ApplicationScoped
public class TakeBatch {
    /** The client of the store holds each of them in memory while it is sent. */
    private static final int PUT_AT_ONCE = 8;

    /** Nothing is known of the files yet, but that they came. */
    private static final String OCTETS = "application/octet-stream";

    private final Meetings meetings;
    private final Batches batches;
    private final Uploads uploads;
    private final Audit audit;
    private final Event<Taken> taken;
    private final Clock clock;

    TakeBatch(
            Meetings meetings,
            Batches batches,
            Uploads uploads,
            Audit audit,
            Event<Taken> taken,
            @SystemTime Clock clock) {
        this.meetings = meetings;
        this.batches = batches;
        this.uploads = uploads;
        this.audit = audit;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * A batch as it came.
     *
     * @param language its Accept-Language; null for none
     */
    public record Given(UUID meetingId, Caller caller, String language, InTime time, List<GivenItem> items) {}

    /**
     * One submission of it.
     *
     * @param author the delegation or briefer that the metadata name; empty where they name none
     * @param metadata JSON; null where there is none
     * @param files by the name that the part has in a submission of its own
     */
    public record GivenItem(String key, String author, String metadata, Map<String, UploadedFile> files) {}

    /** A batch whose files are stored, but of which no row is there. */
    public record Prepared(SubmissionBatch batch, List<BatchItem> items) {}

    /** A batch is written down, and can be worked on. */
    record Taken(UUID batchId) {}

    /** What must not run in a transaction. */
    public Prepared prepare(Given given) {
        meetings.require(given.meetingId());
        UUID id = Uuid7.next(clock);
        List<Map<String, StoredObject>> stored = put("batches/" + id + "/", given.items());
        List<BatchItem> items = new ArrayList<>();
        for (GivenItem item : given.items()) {
            items.add(new BatchItem(
                    items.size() + 1,
                    item.key(),
                    item.author(),
                    item.metadata(),
                    stored.get(items.size()),
                    Optional.empty()));
        }
        SubmissionBatch batch = new SubmissionBatch(
                id,
                given.meetingId(),
                given.caller(),
                given.language(),
                given.time(),
                clock.instant(),
                items.size(),
                0);
        return new Prepared(batch, items);
    }

    private List<Map<String, StoredObject>> put(String folder, List<GivenItem> items) {
        List<Map<String, StoredObject>> stored = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Runnable> places = new ArrayList<>();
        List<StoredObject> objects = new ArrayList<>();
        for (GivenItem item : items) {
            Map<String, StoredObject> files = new TreeMap<>();
            stored.add(files);
            item.files().forEach((name, file) -> {
                int place = sources.size();
                sources.add(new Source.OfFile(file.path(), OCTETS));
                places.add(() -> files.put(name, objects.get(place)));
            });
        }
        for (int from = 0; from < sources.size(); from += PUT_AT_ONCE) {
            objects.addAll(uploads.put(folder, sources.subList(from, Math.min(from + PUT_AT_ONCE, sources.size()))));
        }
        places.forEach(Runnable::run);
        return stored;
    }

    /** The change itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SubmissionBatch commit(Prepared prepared) {
        SubmissionBatch batch = prepared.batch();
        uploads.keepForNow(prepared.items().stream()
                .flatMap(item -> item.files().values().stream())
                .map(StoredObject::key)
                .toList());
        batches.add(batch, prepared.items());
        audit.record(
                batch.caller(),
                "batch.take",
                "batch/" + batch.id(),
                "done",
                Map.of("meeting", batch.meetingId().toString(), "items", batch.items()));
        taken.fire(new Taken(batch.id()));
        return batch;
    }
}
