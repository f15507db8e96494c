package org.opendebate.kit.testing;

import java.io.IOException;

/** Makes the tests' Kafka stand still, as a broker that does not answer. */
public final class TestBroker {
    static final String PID = "opendebate.test.kafka-pid";

    private TestBroker() {}

    /** Until it is closed. */
    public static AutoCloseable standingStill() {
        signal("STOP");
        return () -> signal("CONT");
    }

    private static void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, System.getProperty(PID))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("Kafka could not be sent " + name);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Kafka could not be sent " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
