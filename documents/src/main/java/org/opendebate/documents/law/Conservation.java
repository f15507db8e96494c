package org.opendebate.documents.law;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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

    private Conservation() {}

    /** Empty when the law holds. The file is one that the gate has let through. */
    public static Optional<Breach> check(Path file, StatementText text) throws IOException {
        int[] source = SourceCharacters.of(file);
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
        int[] seen = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            i += Character.charCount(codePoint);
            if (seen(codePoint)) {
                seen[count++] = codePoint;
            }
        }
        return Arrays.copyOf(seen, count);
    }

    /** White space of every kind is not seen: it is not compared. */
    static boolean seen(int codePoint) {
        return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint);
    }
}
