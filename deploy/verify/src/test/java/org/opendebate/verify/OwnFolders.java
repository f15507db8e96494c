package org.opendebate.verify;

import java.nio.file.Path;
import java.util.Map;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.stack.Port;

/**
 * For a command of {@code ./opendebate} that starts a stack: ports and folders of a test's own, so that it disturbs no stack
 * of whoever works in the checkout.
 */
record OwnFolders(Path folder) {

    Map<String, String> environment() {
        return Map.of(
                "OPENDEBATE_PORT",
                Integer.toString(FreePorts.base(Port.values().length)),
                "OPENDEBATE_DATA",
                folder.resolve("data").toString(),
                "OPENDEBATE_OUT",
                results().toString());
    }

    /** What the demo leaves. */
    Path results() {
        return folder.resolve("out");
    }
}
