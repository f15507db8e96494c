package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports that nobody listens on. */
public final class FreePorts {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    /** Below the range that Linux gives to outgoing connections, so that none of those takes a port found here. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return base(1);
    }

    /** The first of {@code count} free ports in a row. */
    public static int base(int count) {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (allFree(base, count)) {
                return base;
            }
        }
        throw new IllegalStateException("no " + count + " free ports in a row between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server can listen on the port of the loopback address now. */
    public static boolean isFree(int port) {
        return allFree(port, 1);
    }

    /**
     * @throws PortTaken when somebody else listens on it
     */
    public static void requireFree(int port, String component) {
        if (!isFree(port)) {
            throw new PortTaken(port, component);
        }
    }

    private static boolean allFree(int base, int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int port = base; port < base + count; port++) {
                ServerSocket socket = new ServerSocket();
                held.add(socket);
                // as servers do: a port whose old connections linger in TIME_WAIT is free
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(LOOPBACK, port));
            }
            return true;
        } catch (IOException taken) {
            return false;
        } finally {
            held.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
