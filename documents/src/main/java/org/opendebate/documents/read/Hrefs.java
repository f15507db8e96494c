package org.opendebate.documents.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opendebate.documents.model.Text;

/** Says which addresses may stand in a published document. */
final class Hrefs {

    private static final Pattern SCHEME = Pattern.compile("(https?://[^/]|mailto:.).*", Pattern.DOTALL);

    private Hrefs() {}

    /** The address when it is http, https or mailto; a link elsewhere is text only. */
    static Optional<String> publishable(String address) {
        String stripped = address == null ? "" : address.strip();
        boolean good = SCHEME.matcher(stripped.toLowerCase(Locale.ROOT)).matches()
                && stripped.codePoints().allMatch(c -> Text.carriable(c) && c != '\t');
        return good ? Optional.of(stripped) : Optional.empty();
    }
}
