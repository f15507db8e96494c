package org.opendebate.local.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;

/** Whether the object store holds, after the sweep, exactly what was committed: no orphan, and nothing is missing. */
final class StoredObjects {

    /** Longer than an upload may stay unfinished on this stack, and a few sweeps. */
    private static final Duration SWEPT = Duration.ofSeconds(90);

    private static final List<ServiceName> OWNERS =
            List.of(ServiceName.MEETING, ServiceName.STATEMENT, ServiceName.COMPILATION);

    private final Stack stack;

    StoredObjects(Stack stack) {
        this.stack = stack;
    }

    /** What is there and should not be, and the other way round; each in a sentence. */
    List<String> findings() {
        long end = System.nanoTime() + SWEPT.toNanos();
        List<String> differences = differences();
        while (!differences.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            differences = differences();
        }
        return differences;
    }

    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (ServiceName service : OWNERS) {
            Set<String> stored = keys(service, "stored");
            Set<String> there = stack.objects(service);
            keys(service, "uploading").forEach(key -> differences.add("nobody finished or swept the upload of " + key));
            there.stream()
                    .filter(key -> !stored.contains(key))
                    .forEach(key -> differences.add("the object " + key + " of " + service.wire() + " is an orphan"));
            stored.stream()
                    .filter(key -> !there.contains(key))
                    .forEach(key -> differences.add("the object " + key + " of " + service.wire() + " is missing"));
        }
        return differences;
    }

    private Set<String> keys(ServiceName service, String state) {
        try (Connection database = stack.database(service);
                PreparedStatement select = database.prepareStatement("select key from upload where state = ?")) {
            select.setString(1, state);
            Set<String> keys = new TreeSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(service.wire() + "'s uploads cannot be looked at", e);
        }
    }
}
