package org.opendebate.compilations.holding;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.work.Worker;
import org.opendebate.kit.storage.CorruptObject;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.StoreUnavailable;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.trace.Tracing;

/** Copies what is wanted from the other services' buckets into the own one: claim, copy outside any transaction, mark. */
@ApplicationScoped
class CopyingWorker {
    private static final Logger LOG = Logger.getLogger(CopyingWorker.class);

    private final Holdings holdings;
    private final OwnObjects own;
    private final ObjectStore store;
    private final CompilationSettings settings;
    private final Tracing tracing;
    private final Worker worker;

    CopyingWorker(Holdings holdings, OwnObjects own, ObjectStore store, CompilationSettings settings, Tracing tracing) {
        this.holdings = holdings;
        this.own = own;
        this.store = store;
        this.settings = settings;
        this.tracing = tracing;
        this.worker = new Worker("copying", settings.pollInterval(), this::step);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Holdings.Wanted wanted) {
        worker.wake();
    }

    private boolean step() {
        Optional<Holdings.Claimed> next = holdings.claim();
        next.ifPresent(claimed -> tracing.later("copy", claimed.traceParent(), () -> copy(claimed.object())));
        return next.isPresent();
    }

    private String bucket(SourceObject object) {
        return switch (object.bucket()) {
            case STATEMENTS -> settings.statementBucket();
            case MEETINGS -> settings.meetingBucket();
        };
    }

    private void copy(SourceObject object) {
        StoredObject copy;
        try {
            byte[] bytes = store.bytes(bucket(object), object.key(), object.sha256());
            copy = own.put(bytes, "application/octet-stream");
        } catch (StoreUnavailable e) {
            Tracing.currentFailed(e);
            LOG.warnf(e, "object not copied key=%s sha256=%s", object.key(), object.sha256());
            holdings.failed(object, "store-unavailable");
            return;
        } catch (CorruptObject e) {
            Tracing.currentFailed(e);
            LOG.errorf(e, "object is not what its hash says key=%s sha256=%s", object.key(), object.sha256());
            holdings.failed(object, "corrupt");
            return;
        }
        holdings.held(object, copy.key());
    }
}
