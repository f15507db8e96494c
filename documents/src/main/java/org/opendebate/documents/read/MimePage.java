package org.opendebate.documents.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a web archive (MHT): the first part in HTML of what is wrapped as a message (RFC 2557, RFC 2045). Its pictures
 * and style sheets are not read.
 */
final class MimePage {

    private static final int DEEPEST = 4;

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z0-9-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");

    /** Each byte as one character, so that what is cut out of it can be made bytes again. */
    private final String message;

    private final Map<String, String> headers = new HashMap<>();
    private final int body;

    private MimePage(String message) {
        this.message = message;
        this.body = readHeaders();
    }

    static Optional<String> html(byte[] file) {
        return html(new String(file, StandardCharsets.ISO_8859_1), 0);
    }

    private static Optional<String> html(String message, int depth) {
        MimePage part = new MimePage(message);
        String type = part.type();
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return Optional.of(part.decoded());
        }
        Optional<String> boundary = part.parameter("boundary");
        if (!type.startsWith("multipart/") || boundary.isEmpty() || depth == DEEPEST) {
            return Optional.empty();
        }
        String[] parts = part.message
                .substring(part.body)
                .split("(?m)^--" + Pattern.quote(boundary.get()) + "(?:--)?[ \\t]*(?:\\r?\\n|\\z)");
        for (int i = 1; i < parts.length; i++) {
            Optional<String> found = html(parts[i], depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * A line that begins with a space goes on with the one before, and of two headers of one name the first counts; tells
     * where the body begins.
     */
    private int readHeaders() {
        int at = 0;
        String name = "";
        while (at < message.length()) {
            int end = message.indexOf('\n', at);
            int next = end < 0 ? message.length() : end + 1;
            String line = message.substring(at, end < 0 ? message.length() : end);
            at = next;
            if (line.isBlank()) {
                break;
            }
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0))) {
                headers.computeIfPresent(name, (known, value) -> value + " " + line.strip());
            } else if (colon > 0) {
                String given = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                name = headers.containsKey(given) ? "" : given;
                headers.putIfAbsent(given, line.substring(colon + 1).strip());
            }
        }
        return at;
    }

    private String type() {
        String type = headers.getOrDefault("content-type", "");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> parameter(String name) {
        Matcher matcher = PARAMETER.matcher(headers.getOrDefault("content-type", ""));
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return Optional.of(matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
            }
        }
        return Optional.empty();
    }

    private String decoded() {
        byte[] said = message.substring(body).getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = switch (firstWord(headers.getOrDefault("content-transfer-encoding", ""))) {
            case "base64" -> Base64.getMimeDecoder().decode(withoutRest(said));
            case "quoted-printable" -> quotedPrintable(said);
            default -> said;
        };
        return parameter("charset")
                .flatMap(MimePage::charset)
                .map(charset -> new String(bytes, charset))
                .orElseGet(() -> ChunkText.decoded(bytes));
    }

    private static String firstWord(String value) {
        return value.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Of Base64 only whole groups of four, so that a file that was cut off is read as far as it goes. */
    private static byte[] withoutRest(byte[] encoded) {
        String signs = new String(encoded, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
        int rest = signs.length() % 4 == 1 ? 1 : 0;
        return signs.substring(0, signs.length() - rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] quotedPrintable(byte[] said) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(said.length);
        for (int i = 0; i < said.length; i++) {
            if (said[i] != '=') {
                out.write(said[i]);
                continue;
            }
            int lineEnd = i + 1;
            while (lineEnd < said.length && (said[lineEnd] == ' ' || said[lineEnd] == '\t' || said[lineEnd] == '\r')) {
                lineEnd++;
            }
            int high = i + 1 < said.length ? Character.digit(said[i + 1], 16) : -1;
            int low = i + 2 < said.length ? Character.digit(said[i + 2], 16) : -1;
            if (lineEnd >= said.length || said[lineEnd] == '\n') {
                i = lineEnd;
            } else if (high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write('=');
            }
        }
        return out.toByteArray();
    }
}
