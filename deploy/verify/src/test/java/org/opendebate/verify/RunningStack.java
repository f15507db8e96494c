package org.opendebate.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Store;
import org.opendebate.local.stack.Wiring;

/** A stack of the tests' own, on free ports and an empty folder, started once and stopped when the tests end. */
final class RunningStack implements AutoCloseable {
    private final Path data;
    private final Wiring wiring;
    private final Map<String, String> beside;
    private org.opendebate.local.stack.Stack stack;

    private RunningStack(Path data, Wiring wiring, Map<String, String> beside, org.opendebate.local.stack.Stack stack) {
        this.beside = beside;
        this.data = data;
        this.wiring = wiring;
        this.stack = stack;
    }

    static RunningStack start() {
        return startOn(layout -> {});
    }

    static RunningStack start(Store store) {
        return startOn(store, Wiring.DIRECT, Map.of(), layout -> {});
    }

    /** With a sandbox, as the stack that {@code up} starts, and variables for every service beside its settings. */
    static RunningStack startWithSandbox(Map<String, String> beside) {
        return startOn(Store.S3PROXY, Wiring.SANDBOX, beside, layout -> {});
    }

    /** What lies in the folder before the start. */
    interface Preparation {
        void in(Layout layout) throws Exception;
    }

    /** The same, on what is put into the folder first. */
    static RunningStack startOn(Preparation preparation) {
        return startOn(Store.S3PROXY, Wiring.DIRECT, Map.of(), preparation);
    }

    private static RunningStack startOn(
            Store store, Wiring wiring, Map<String, String> beside, Preparation preparation) {
        try {
            Path data = Files.createTempDirectory("opendebate-stack");
            // where the commands of ./opendebate look for it, if the folder is their OPENDEBATE_DATA
            Path folder = Files.createDirectory(data.resolve("stack"));
            Layout layout = new Layout(Repository.ROOT, folder, FreePorts.base(Port.values().length), store);
            preparation.in(layout);
            return new RunningStack(
                    data,
                    wiring,
                    beside,
                    org.opendebate.local.stack.Stack.start(layout, wiring, beside, System.out::println));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops everything, and starts it again on what it left. */
    void restart() {
        Layout layout = stack.layout();
        stack.close();
        stack = org.opendebate.local.stack.Stack.start(layout, wiring, beside, System.out::println);
    }

    org.opendebate.local.stack.Stack stack() {
        return stack;
    }

    /** With which the commands of {@code ./opendebate} find this stack. */
    Map<String, String> environment() {
        return Map.of(
                "OPENDEBATE_PORT", Integer.toString(stack.layout().base()),
                "OPENDEBATE_DATA", data.toString());
    }

    Api api() {
        return new Api(stack.layout().url(Port.GATEWAY));
    }

    String url(Port port) {
        return stack.layout().url(port);
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }
}
