package org.opendebate.compilations.drafting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.holding.Held;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.rendering.Imprint;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.rendering.RenderingFailed;
import org.opendebate.compilations.work.SpareWork;
import org.opendebate.compilations.work.Worker;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.trace.Tracing;

/** Drafts what is sealed and complete, and previews where nothing is: claim, look, render and keep outside any transaction, then commit as a whole. */
@ApplicationScoped
class DraftingWorker {
    private static final Logger LOG = Logger.getLogger(DraftingWorker.class);

    private final Compilations compilations;
    private final Gathering gathering;
    private final Making making;
    private final Outbox outbox;
    private final Audit audit;
    private final SpareWork spare;
    private final DraftingMetrics metrics;
    private final Tracing tracing;
    private final Worker worker;

    DraftingWorker(
            Compilations compilations,
            Gathering gathering,
            Making making,
            Outbox outbox,
            Audit audit,
            SpareWork spare,
            DraftingMetrics metrics,
            Tracing tracing,
            CompilationSettings settings) {
        this.compilations = compilations;
        this.gathering = gathering;
        this.making = making;
        this.outbox = outbox;
        this.audit = audit;
        this.spare = spare;
        this.metrics = metrics;
        this.tracing = tracing;
        this.worker = new Worker("drafting", settings.pollInterval(), this::step);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Compilations.Sealed sealed) {
        worker.wake();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Held held) {
        worker.wake();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SpareWork.Wanted wanted) {
        worker.wake();
    }

    private boolean step() {
        Optional<Compilations.Claimed> next = compilations.claim();
        next.ifPresent(this::work);
        return next.isPresent() || spare.step();
    }

    private void work(Compilations.Claimed claimed) {
        switch (gathering.of(claimed.meetingId(), claimed.seal())) {
            case Readiness.Incomplete incomplete -> compilations.stillMissing(claimed);
            // a step of its own only now: what was looked at in vain, again and again, would bury the rest of the trace
            case Readiness.Complete(Material material) ->
                tracing.later("draft", claimed.traceParent(), () -> draft(claimed, material));
        }
    }

    private void draft(Compilations.Claimed claimed, Material material) {
        try {
            EditionFacts edition = making.make(material, Imprint.provisional(material.meeting()), Languages.FIRST);
            Optional<Compilations.Kept> kept = QuarkusTransaction.requiringNew().call(() -> commit(edition));
            kept.ifPresentOrElse(metrics::drafted, metrics::overtaken);
            LOG.infof("drafted meeting=%s seal=%d stands=%s", claimed.meetingId(), claimed.seal(), kept.isPresent());
        } catch (RuntimeException e) {
            metrics.failed();
            Tracing.currentFailed(e);
            LOG.errorf(e, "not drafted meeting=%s seal=%d", claimed.meetingId(), claimed.seal());
            compilations.failed(claimed, e instanceof RenderingFailed ? e.getMessage() : "failed");
        }
    }

    private Optional<Compilations.Kept> commit(EditionFacts edition) {
        Optional<Compilations.Kept> kept = compilations.drafted(edition);
        if (kept.isEmpty()) {
            return kept;
        }
        outbox.append(CompilationState.event(EventType.COMPILATION_DRAFTED, CompilationState.drafted(edition)));
        audit.record(
                Audit.SYSTEM,
                "compilation.draft",
                "meeting/" + edition.meetingId(),
                "done",
                Map.of("seal", edition.seal(), "edition", edition.id().toString()));
        return kept;
    }
}
