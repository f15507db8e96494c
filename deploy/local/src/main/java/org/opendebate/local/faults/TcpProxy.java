package org.opendebate.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and one server or several, on the loopback address. Cut, it is like a network that has gone
 * away: connections stay open and not a byte passes, and new ones are not answered. Healed, it drops all of them.
 */
final class TcpProxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int CONNECT_MILLIS = 1000;

    private final ServerSocket listener;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object line = new Object();
    private volatile List<Integer> targets;
    private boolean cut;

    private TcpProxy(ServerSocket listener, List<Integer> targets) {
        this.listener = listener;
        this.targets = targets;
    }

    static TcpProxy start(int port, int target) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(LOOPBACK, port), 512);
            TcpProxy proxy = new TcpProxy(listener, List.of(target));
            Thread.ofVirtual().name("proxy-" + port).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ports of the servers, which new connections are given to in turn; one that refuses is passed over. */
    void to(List<Integer> ports) {
        targets = List.copyOf(ports);
    }

    void cut() {
        synchronized (line) {
            cut = true;
        }
    }

    void heal() {
        // before the line is free again, so that nothing held back passes late
        sockets.forEach(TcpProxy::drop);
        synchronized (line) {
            cut = false;
            line.notifyAll();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            heal();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        awaitLine();
        try (client;
                Socket server = connect()) {
            sockets.add(server);
            Thread answers = Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
            answers.join();
            sockets.remove(server);
        } catch (IOException nobodyThere) {
            // the client's connection is closed, as a refused one would be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
        }
    }

    private Socket connect() throws IOException {
        List<Integer> ports = targets;
        IOException last = null;
        for (int tried = 0; tried < ports.size(); tried++) {
            Socket server = new Socket();
            try {
                int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
                server.connect(new InetSocketAddress(LOOPBACK, port), CONNECT_MILLIS);
                server.setTcpNoDelay(true);
                return server;
            } catch (IOException e) {
                server.close();
                last = e;
            }
        }
        throw last;
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitLine();
                out.write(buffer, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            drop(from);
            drop(to);
        }
    }

    private void awaitLine() {
        synchronized (line) {
            while (cut) {
                try {
                    line.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static void drop(Socket socket) {
        try {
            // a reset, not an orderly end: whoever waits shall learn of it
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyClosed) {
            // nothing is left to drop
        }
    }
}
