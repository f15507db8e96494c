package org.opendebate.statements.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;

/** Shows batches to those who sent them, and to the Secretariat. */
@ApplicationScoped
public class ReadBatches {
    private final Batches batches;

    ReadBatches(Batches batches) {
        this.batches = batches;
    }

    public SubmissionBatch see(UUID meetingId, UUID batchId, Caller caller) {
        return batches.find(batchId)
                .filter(batch -> batch.meetingId().equals(meetingId) && batch.isSeenBy(caller))
                .orElseThrow(
                        () -> Refusal.of(Problems.BATCH_NOT_FOUND, "There is no such batch, or it is not yours to see.")
                                .found(batchId)
                                .remedy("Take the batch's address from the Location of the answer to it."));
    }

    /** All items, in the order of the index. */
    public List<BatchItem> items(SubmissionBatch batch) {
        return batches.items(batch.id());
    }

    /** Those whose results came after that one, in the order in which they came. */
    public List<BatchItem> doneAfter(SubmissionBatch batch, int order) {
        return batches.doneAfter(batch.id(), order);
    }
}
