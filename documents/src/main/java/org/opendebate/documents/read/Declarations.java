package org.opendebate.documents.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Looks for what may be a document type declaration, much faster than a parser would. */
final class Declarations {

    private static final byte[] SIGN = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private Declarations() {}

    /** Whether bytes have the letters of a declaration, found as in {@link #search}. */
    static boolean isIn(byte[] bytes) {
        // the second letter of the sign is rare, and the JDK looks for one letter at many places at a time
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = letters.indexOf('!'); at >= 0; at = letters.indexOf('!', at + 1)) {
            int first = at - 1;
            while (first >= 0 && bytes[first] == 0) {
                first--;
            }
            if (first >= 0 && bytes[first] == SIGN[0] && continues(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(byte[] bytes, int second) {
        int matched = 1;
        for (int i = second; i < bytes.length && matched < SIGN.length; i++) {
            if (bytes[i] == SIGN[matched]) {
                matched++;
            } else if (bytes[i] != 0) {
                return false;
            }
        }
        return matched == SIGN.length;
    }

    /**
     * Reads a stream to its end; true when it has the letters of a declaration. Zero bytes are passed over, so that it finds
     * them in UTF-16 too.
     *
     * @param buffer to read into; what it held is lost
     */
    static boolean search(InputStream stream, byte[] buffer) throws IOException {
        boolean found = false;
        int matched = 0;
        for (int read = stream.read(buffer, 0, buffer.length);
                read >= 0;
                read = stream.read(buffer, 0, buffer.length)) {
            for (int i = 0; i < read && !found; i++) {
                byte at = buffer[i];
                if (at == SIGN[matched]) {
                    matched++;
                    found = matched == SIGN.length;
                } else if (at != 0) {
                    // the sign has its first letter nowhere else
                    matched = at == SIGN[0] ? 1 : 0;
                }
            }
        }
        return found;
    }
}
