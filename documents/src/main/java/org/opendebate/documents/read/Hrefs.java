package org.opendebate.documents.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which addresses may stand in a published document. */
final class Hrefs {

    private static final Pattern SCHEME = Pattern.compile("(https?://[^/]|mailto:.).*", Pattern.DOTALL);

    private static final Pattern DRIVE = Pattern.compile("[a-z]:[/\\\\].*", Pattern.DOTALL);
    private static final Pattern ANY_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]+:");

    private Hrefs() {}

    /** The address when it is a sound http, https or mailto one; a link elsewhere is text only. */
    static Optional<String> publishable(String address) {
        if (address == null
                || address.length() > Limits.ATTRIBUTE
                || !SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        StringBuilder encoded = new StringBuilder();
        address.strip().chars().forEach(c -> {
            if (c <= 0x20 || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                encoded.append("%%%02X".formatted(c));
            } else {
                encoded.append((char) c);
            }
        });
        try {
            return Optional.of(new URI(encoded.toString()).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
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
            // a drive is no host, however many slashes were written before it
            return true;
        }
        if (bare.startsWith("\\") || !file && ANY_SCHEME.matcher(target).lookingAt()) {
            return false;
        }
        return file ? slashes == 3 || slashes <= 1 : slashes <= 1;
    }
}
