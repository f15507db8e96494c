package org.opendebate.kit.scan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the scanner that is set up, if one is. Never to be called in a transaction. */
@ApplicationScoped
public class Scanner {
    private static final Logger LOG = Logger.getLogger(Scanner.class);

    private final ScanSettings.Mode mode;
    private final Optional<Clamd> clamd;
    private final MeterRegistry meters;

    Scanner(ScanSettings settings, MeterRegistry meters) {
        this.mode = settings.mode();
        this.meters = meters;
        this.clamd = mode == ScanSettings.Mode.OFF
                ? Optional.empty()
                : Optional.of(new Clamd(
                        settings.clamd()
                                .orElseThrow(() -> new IllegalStateException("opendebate.scan.mode is " + mode
                                        + ", and opendebate.scan.clamd names nobody")),
                        settings.connectTimeout(),
                        settings.timeout()));
    }

    /** All of them at zero, so that the first of each is seen as a rise. */
    void start(@Observes StartupEvent started) {
        List.of("clean", "infected", "away").forEach(this::counter);
    }

    /** Whether there is a scanner to ask. */
    public boolean isSetUp() {
        return clamd.isPresent();
    }

    /** Whether what it did not answer about has to wait for it. */
    public boolean isRequired() {
        return mode == ScanSettings.Mode.REQUIRED;
    }

    /** Whether it answers now; what did not get an answer about a file may get one then. */
    public boolean answers() {
        return clamd.filter(Clamd::answers).isPresent();
    }

    /** @throws java.util.NoSuchElementException where no scanner is set up */
    public Verdict scan(Path file) {
        Verdict verdict = clamd.orElseThrow().scan(file);
        switch (verdict) {
            case Verdict.Clean ignored -> count("clean");
            case Verdict.Infected infected -> {
                count("infected");
                LOG.warnf("infected file signature=%s", infected.signature());
            }
            case Verdict.Away away -> {
                count("away");
                LOG.warnf("file not scanned because=%s", away.why());
            }
        }
        return verdict;
    }

    private void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return Counter.builder("opendebate.scan.files")
                .description("Files that the scanner was asked about, by what it answered")
                .tag("outcome", outcome)
                .register(meters);
    }

    @PreDestroy
    void close() {
        clamd.ifPresent(Clamd::close);
    }
}
