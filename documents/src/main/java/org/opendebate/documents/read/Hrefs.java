package org.opendebate.documents.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opendebate.documents.model.Text;

/** Says which addresses may stand in a published document. */
final class Hrefs {

    private static final Pattern SCHEME = Pattern.compile("(https?://[^/]|mailto:.).*", Pattern.DOTALL);

    private static final Pattern DRIVE = Pattern.compile("[a-z]:[/\\\\].*", Pattern.DOTALL);
    private static final Pattern ANY_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]+:");

    private Hrefs() {}

    /** The address when it is http, https or mailto; a link elsewhere is text only. */
    static Optional<String> publishable(String address) {
        String stripped = address == null ? "" : address.strip();
        boolean good = SCHEME.matcher(stripped.toLowerCase(Locale.ROOT)).matches()
                && stripped.codePoints().allMatch(c -> Text.carriable(c) && c != '\t');
        return good ? Optional.of(stripped) : Optional.empty();
    }

    /**
     * Whether a path names a place on the machine where the file was written: a relative path, a drive, or a file
     * address without a host. Everything else can make a reader of the file ask another machine.
     */
    static boolean onAuthorsMachine(String path) {
        String target = path.strip().toLowerCase(Locale.ROOT).replace("%5c", "\\");
        boolean file = target.startsWith("file:");
        String rest = file ? target.substring("file:".length()) : target;
        String bare = rest.replaceFirst("^/+", "");
        int slashes = rest.length() - bare.length();
        if (DRIVE.matcher(bare).matches()) {
            return slashes <= 3;
        }
        if (bare.startsWith("\\") || !file && ANY_SCHEME.matcher(target).lookingAt()) {
            return false;
        }
        return file ? slashes == 3 || slashes <= 1 : slashes <= 1;
    }
}
