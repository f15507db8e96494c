package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private static final int TIMES = 20;
    /** As many as a stack has. */
    private static final int PORTS = 32;

    /** So many at random from the same range would meet for certain. */
    @Test
    void noPortIsGivenTwiceNorToTwoPrograms() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<Integer> given = new ArrayList<>(ports(ask()));
            String bases = other.inputReader(StandardCharsets.UTF_8).readLine();
            given.addAll(ports(
                    List.of(bases.split(" ")).stream().map(Integer::valueOf).toList()));
            given.addAll(ports(ask()));

            assertThat(given).hasSize(3 * TIMES * PORTS);
            assertThat(new HashSet<>(given)).hasSameSizeAs(given);
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whatSomebodyListensOnIsPassedOver() throws IOException {
        int first = FreePorts.one();
        try (ServerSocket somebody = new ServerSocket()) {
            somebody.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), first + 2));

            int base = FreePorts.base(2);

            assertThat(List.of(base, base + 1)).doesNotContain(first + 2);
        }
    }

    private static List<Integer> ask() {
        return IntStream.range(0, TIMES).mapToObj(time -> FreePorts.base(PORTS)).toList();
    }

    private static List<Integer> ports(List<Integer> bases) {
        return bases.stream()
                .flatMap(base -> IntStream.range(base, base + PORTS).boxed())
                .toList();
    }

    /** Another program, which keeps what it was given until it is ended. */
    static final class Asking {
        public static void main(String[] none) throws InterruptedException {
            System.out.println(
                    String.join(" ", ask().stream().map(base -> base.toString()).toList()));
            Thread.currentThread().join();
        }
    }
}
