package org.opendebate.bench.gateway;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** As little of HTTP/1.1 as the measuring needs, so that what is measured is not the measuring. */
final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] waste = new byte[64 * 1024];

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = socket.getOutputStream();
    }

    void send(byte[] message) throws IOException {
        out.write(message);
    }

    /**
     * Reads one message, and throws its body away.
     *
     * @return its first line; null where the other side has ended
     */
    String receive() throws IOException {
        String first = line();
        if (first == null) {
            return null;
        }
        long length = 0;
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(line.substring(LENGTH.length()).strip());
            }
        }
        while (length > 0) {
            int read = in.read(waste, 0, (int) Math.min(length, waste.length));
            if (read < 0) {
                throw new EOFException("the connection ended within a body");
            }
            length -= read;
        }
        return first;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    static byte[] message(String head, int body) {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[start.length + body];
        System.arraycopy(start, 0, message, 0, start.length);
        Arrays.fill(message, start.length, message.length, (byte) ' ');
        return message;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
