package org.opendebate.statements.scan;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.opendebate.local.component.FreePorts;

/** Tells the service where a scanner would listen; whether one does is the test's. Init argument: {@code mode}. */
public class ScannerAddress implements QuarkusTestResourceLifecycleManager {
    /** System property: tests run in another class loader. */
    public static final String PORT = "opendebate.test.clamd.port";

    private final Map<String, String> arguments = new HashMap<>();

    @Override
    public void init(Map<String, String> initArguments) {
        arguments.putAll(initArguments);
    }

    @Override
    public Map<String, String> start() {
        int port = FreePorts.one();
        System.setProperty(PORT, Integer.toString(port));
        return Map.of(
                "opendebate.scan.mode",
                arguments.get("mode"),
                "opendebate.scan.clamd",
                "127.0.0.1:" + port,
                "opendebate.scan.retry-every",
                "PT0.2S");
    }

    @Override
    public void stop() {
        System.clearProperty(PORT);
    }
}
