package org.opendebate.statements.batch;

import java.util.Map;
import java.util.Optional;
import org.opendebate.kit.storage.StoredObject;

/**
 * One submission of a batch.
 *
 * @param number its place in the index, from 1
 * @param key its idempotency key
 * @param author the delegation or briefer that its metadata name, as they name it; empty where they name none
 * @param metadata JSON, not yet judged; null once there is a result
 * @param files by the name that the part has in a submission of its own
 */
public record BatchItem(
        int number,
        String key,
        String author,
        String metadata,
        Map<String, StoredObject> files,
        Optional<Result> result) {

    public BatchItem {
        files = Map.copyOf(files);
    }

    /**
     * What became of it: what the submission would have been answered with.
     *
     * @param order as which of its batch it was done, from 1
     * @param location of the statement; null where it was refused
     * @param answer JSON: the body of the 201, or the problem
     */
    public record Result(int order, int status, String location, String answer) {
        public boolean isTaken() {
            return status < 300;
        }
    }
}
