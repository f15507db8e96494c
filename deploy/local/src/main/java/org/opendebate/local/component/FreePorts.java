package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports that nobody listens on. What is given here is given to no other program that asks here too, also while
 * nobody listens yet: each takes its ports from blocks that are its own until it ends.
 */
public final class FreePorts {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    /** Below the range that Linux gives to outgoing connections, so that none of those takes a port found here. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    /** The ports of a few stacks. */
    private static final int BLOCK = 100;

    /** On the first port of each of our blocks, so that the system tells others, and takes it back however we end. */
    private static final List<ServerSocket> CLAIMS = new ArrayList<>();

    private static int next;
    private static int end;

    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return base(1);
    }

    /**
     * The first of {@code count} free ports in a row.
     *
     * @param count less than a block has
     */
    public static synchronized int base(int count) {
        if (count < 1 || count >= BLOCK) {
            throw new IllegalArgumentException(count + " ports in a row; a block has " + (BLOCK - 1));
        }
        for (int attempt = 0; attempt < 200; attempt++) {
            while (next + count <= end) {
                int base = next;
                if (allFree(base, count)) {
                    next = base + count;
                    return base;
                }
                next++;
            }
            claimABlock();
        }
        throw new IllegalStateException("no " + count + " free ports in a row between " + LOWEST + " and " + HIGHEST);
    }

    /** Of those that nobody has; none where it meets another's. */
    private static void claimABlock() {
        int first = LOWEST + BLOCK * ThreadLocalRandom.current().nextInt((HIGHEST - LOWEST) / BLOCK);
        try {
            ServerSocket claim = new ServerSocket();
            try {
                claim.bind(new InetSocketAddress(LOOPBACK, first), 1);
            } catch (IOException taken) {
                close(claim);
                return;
            }
            CLAIMS.add(claim);
            next = first + 1;
            end = first + BLOCK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
