package org.opendebate.documents.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Looks for what may be a document type declaration, much faster than a parser would. */
final class Declarations {

    private static final byte[] SIGN = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private Declarations() {}

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
