package org.opendebate.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs work at the same time; closing waits for all of it and throws the first failure in the order of the calls. */
final class InParallel implements AutoCloseable {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    void run(Runnable work) {
        running.add(CompletableFuture.runAsync(work, executor));
    }

    @Override
    public void close() {
        executor.close();
        RuntimeException first = null;
        for (CompletableFuture<Void> work : running) {
            try {
                work.join();
            } catch (CompletionException e) {
                RuntimeException cause = e.getCause() instanceof RuntimeException known ? known : e;
                if (first == null) {
                    first = cause;
                } else {
                    first.addSuppressed(cause);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
