package org.opendebate.documents.law;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.opendebate.documents.model.StatementText;

/** Compares the visible characters of a file with those of the text that was read from it. */
public final class Conservation {

    /**
     * Where the two sequences part.
     *
     * @param at how many visible characters are alike before
     * @param inSource how many the file has
     * @param inText how many the text has
     */
    public record Breach(int at, int inSource, int inText) {}

    /**
     * What was unpacked of a file already, so that it need not be a second time.
     *
     * @param parts bytes by the name of the part; not to be changed
     * @param all whether these are all parts of the file
     */
    public record Unpacked(Map<String, byte[]> parts, boolean all) {

        static final Unpacked NOTHING = new Unpacked(Map.of(), false);
    }

    private Conservation() {}

    /** Empty when the law holds. The file is one that the gate has let through. */
    public static Optional<Breach> check(Path file, StatementText text) throws IOException {
        return check(file, Unpacked.NOTHING, text);
    }

    /** As {@link #check(Path, StatementText)}, of a file of which some parts are unpacked. */
    public static Optional<Breach> check(Path file, Unpacked unpacked, StatementText text) throws IOException {
        int[] source = SourceCharacters.of(file, unpacked);
        int[] model = ModelCharacters.of(text);
        int at = 0;
        while (at < source.length
                && at < model.length
                && (source[at] == model[at] || Signs.is(source[at]) && Signs.shows(source[at], model[at]))) {
            at++;
        }
        return at == source.length && at == model.length
                ? Optional.empty()
                : Optional.of(new Breach(at, source.length, model.length));
    }

    /** The characters that are seen. */
    static int[] seen(CharSequence text) {
        String all = text.toString();
        int[] seen = new int[all.length()];
        int count = 0;
        for (int i = 0; i < all.length(); ) {
            int codePoint = all.codePointAt(i);
            i += Character.charCount(codePoint);
            if (seen(codePoint)) {
                seen[count++] = codePoint;
            }
        }
        return Arrays.copyOf(seen, count);
    }

    /** White space of every kind is not seen: it is not compared. */
    static boolean seen(int codePoint) {
        boolean letter = codePoint > ' ' && codePoint < 0x7F;
        return letter || !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint);
    }
}
