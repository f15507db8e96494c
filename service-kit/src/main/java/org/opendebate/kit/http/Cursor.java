package org.opendebate.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/**
 * The place in a keyset-paged list after which the next page begins: the sort key's values, opaque to callers.
 *
 * @param values the key of the last row shown, one string per sort column
 */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /**
     * Reads {@code ?after=} with as many values as the list sorts by.
     *
     * @throws Refusal 400 if it is not one that this API gave out
     */
    public static Cursor parse(String text, int columns) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = List.of(decoded.split(SEPARATOR, -1));
            if (values.size() == columns) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal: not base64url
        }
        throw Refusal.of(KitProblems.INVALID_FIELD, "The parameter after is not a place in this list.")
                .rule("after")
                .found(text)
                .remedy("Take the address of the next page from the Link header; do not build it.");
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }
}
