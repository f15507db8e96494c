package org.opendebate.bench.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opendebate.bench.stack.ProcessorTime;

/** Clients that each keep one connection, and ask again as soon as they are answered. */
final class Load {
    static final int CONNECTIONS = 32;

    private final String token;

    Load(String token) {
        this.token = token;
    }

    /**
     * What one round showed.
     *
     * @param nanos how long each request took
     * @param used processor time of the proxy alone
     */
    record Round(double seconds, List<Long> nanos, Duration used) {
        double perSecond() {
            return nanos.size() / seconds;
        }

        double microsOfEach() {
            return used.toNanos() / 1000.0 / nanos.size();
        }
    }

    Round on(Proxy proxy, Kind kind, Duration length) {
        byte[] request = Wire.message(
                kind.method + " " + kind.path()
                        + " HTTP/1.1\r\nHost: debate.example\r\nAccept: */*\r\nAuthorization: Bearer "
                        + token + "\r\n"
                        + (kind.sent > 0
                                ? "Content-Type: application/octet-stream\r\nContent-Length: " + kind.sent + "\r\n"
                                : "")
                        + "\r\n",
                kind.sent);
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            Duration before = ProcessorTime.of(proxy.pid());
            long start = System.nanoTime();
            long end = start + length.toNanos();
            Callable<List<Long>> client = () -> ask(proxy, request, end);
            List<Future<List<Long>>> asked = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                asked.add(clients.submit(client));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : asked) {
                nanos.addAll(one.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Round(seconds, nanos, ProcessorTime.of(proxy.pid()).minus(before));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client of " + proxy.name() + " was not answered", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> ask(Proxy proxy, byte[] request, long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Wire wire = new Wire(new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port()))) {
            long before = System.nanoTime();
            while (before < end) {
                wire.send(request);
                String answer = wire.receive();
                if (answer == null || !answer.startsWith("HTTP/1.1 200")) {
                    throw new IOException("answered: " + answer);
                }
                long after = System.nanoTime();
                nanos.add(after - before);
                before = after;
            }
        }
        return nanos;
    }
}
