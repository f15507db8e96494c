package org.opendebate.documents.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.opendebate.documents.model.Text;

/** Embedded text without a declaration that could be believed. */
final class ChunkText {

    private ChunkText() {}

    /** UTF-16 where a mark says so, else UTF-8 where it is, else as Windows writes in the West. */
    static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFE) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    static String carriable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().map(c -> Text.carriable(c) ? c : ' ').forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
