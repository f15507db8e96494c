package org.opendebate.local.demo;

import org.opendebate.local.stack.ServiceName;

/** A service that is killed with SIGKILL, and started again, while a step goes on. */
public record Kill(ServiceName service, Step step) {

    /**
     * @param text SERVICE@STEP, such as {@code statement-service@submissions}
     */
    public static Kill parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("--kill takes SERVICE@STEP, not " + text);
        }
        return new Kill(ServiceName.ofWire(text.substring(0, at)), Step.ofWire(text.substring(at + 1)));
    }
}
