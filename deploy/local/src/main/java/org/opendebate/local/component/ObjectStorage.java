package org.opendebate.local.component;

import java.util.List;

/** An S3 store on the loopback address. Its keys are random for each data folder. */
public interface ObjectStorage extends Restartable, AutoCloseable {

    /** The address of its S3 API. */
    String endpoint();

    /** The account of a user, which is made where it is missing. */
    StoreAccount account(String user);

    /** Whether it keeps versions, and deletes nothing before its time of retention is over. */
    boolean retains();

    /**
     * Makes an empty bucket, if it is not there.
     *
     * @param owner who may do everything there
     * @param readers who may fetch the objects whose keys they know, and nothing else, where the store tells users apart
     */
    void createBucket(String bucket, String owner, List<String> readers);

    @Override
    default void close() {
        stop();
    }
}
