package org.opendebate.statements.batch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.batch.BatchItem;
import org.opendebate.statements.batch.SubmissionBatch;

/**
 * A batch on the wire.
 *
 * @param state {@code working}, or {@code done} when every item has its result
 * @param receivedAt when it came, and with it every item
 */
record BatchView(
        UUID id, UUID meetingId, String state, Instant receivedAt, BatchCounts counts, List<BatchItemView> items) {

    /** How many items there are, and of what became of them. */
    record BatchCounts(int items, int waiting, int taken, int refused) {
        static BatchCounts of(List<BatchItem> items) {
            int taken = 0;
            int refused = 0;
            for (BatchItem item : items) {
                taken += item.result().filter(BatchItem.Result::isTaken).isPresent() ? 1 : 0;
                refused += item.result().filter(result -> !result.isTaken()).isPresent() ? 1 : 0;
            }
            return new BatchCounts(items.size(), items.size() - taken - refused, taken, refused);
        }
    }

    /** @param items all of them, read after the batch */
    static BatchView of(SubmissionBatch batch, List<BatchItem> items) {
        BatchCounts counts = BatchCounts.of(items);
        return new BatchView(
                batch.id(),
                batch.meetingId(),
                counts.waiting() == 0 ? "done" : "working",
                batch.time().received(),
                counts,
                items.stream().map(BatchItemView::of).toList());
    }
}
