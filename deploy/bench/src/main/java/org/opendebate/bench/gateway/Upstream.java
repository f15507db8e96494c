package org.opendebate.bench.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;

/** The service behind all of them: keeps connections, and answers what the path's last word names. */
final class Upstream implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<Kind, byte[]> answers = new EnumMap<>(Kind.class);

    Upstream() throws IOException {
        socket = new ServerSocket(0, 1024, InetAddress.ofLiteral("127.0.0.1"));
        for (Kind kind : Kind.values()) {
            answers.put(
                    kind,
                    Wire.message(
                            "HTTP/1.1 200 OK\r\nContent-Type: " + kind.type + "\r\nContent-Length: " + kind.answered
                                    + "\r\n\r\n",
                            kind.answered));
        }
        Thread.ofPlatform().daemon().name("upstream").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(accepted));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Wire wire = new Wire(accepted)) {
            for (String request = wire.receive(); request != null; request = wire.receive()) {
                wire.send(answers.get(asked(request)));
            }
        } catch (IOException goneAsProxiesDo) {
            // a connection that is not needed any more
        }
    }

    private static Kind asked(String request) {
        for (Kind kind : Kind.values()) {
            if (request.contains(kind.path())) {
                return kind;
            }
        }
        throw new IllegalStateException("nobody asks " + request);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
