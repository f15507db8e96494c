package org.opendebate.verify;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/**
 * What disturbs nobody on the same stack: a start takes most of a minute of a processor. In the order of the business
 * clock, which is the real one until somebody moves it.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OneStackIT {
    private static TraceCollector collector;
    private static RunningStack running;

    @BeforeAll
    static void start() throws IOException {
        collector = new TraceCollector();
        running = RunningStack.startWithSandbox(Map.of("OPENDEBATE_OTLP", collector.address()));
    }

    @AfterAll
    static void stop() throws IOException {
        try {
            if (running != null) {
                running.close();
            }
        } finally {
            collector.close();
        }
    }

    @Nested
    @Order(1)
    class Integrate extends IntegrateCases {
        Integrate() {
            super(running);
        }
    }

    @Nested
    @Order(2)
    class BadInput extends BadInputCases {
        BadInput() {
            super(running);
        }
    }

    @Nested
    @Order(3)
    class Scanner extends ScannerCases {
        Scanner() {
            super(running);
        }
    }

    @Nested
    @Order(4)
    class Sandbox extends SandboxCases {
        Sandbox() {
            super(running);
        }
    }

    @Nested
    @Order(5)
    class Audit extends AuditCases {
        Audit() {
            super(running, collector);
        }
    }

    @Nested
    @Order(6)
    class Traps extends TrapsCases {
        Traps() {
            super(running);
        }
    }
}
