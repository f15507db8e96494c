package org.opendebate.documents.law;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web archive: finds the page in it, wherever its parts are nested, and undoes how it was wrapped. */
final class Archive {

    private static final Pattern HEADER_END = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type[ \\t]*:[ \\t]*([^;\\s]+)(.*)");
    private static final Pattern WRAPPED = Pattern.compile("(?im)^content-transfer-encoding[ \\t]*:[ \\t]*(\\S+)");
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");

    private Archive() {}

    /** @param charset null when none is named that is known */
    record Page(byte[] bytes, Charset charset) {}

    /** The first page in a message of bytes as characters; null when there is none. */
    static Page page(String message, int depth) {
        if (message.startsWith("\n") || message.startsWith("\r\n")) {
            return null;
        }
        Matcher end = HEADER_END.matcher(message);
        boolean whole = end.find();
        String head = (whole ? message.substring(0, end.start()) : message).replaceAll("\\r?\\n[ \\t]+", " ");
        String body = whole ? message.substring(end.end()) : "";
        Matcher type = TYPE.matcher(head);
        if (!type.find()) {
            return null;
        }
        String kind = type.group(1).toLowerCase(Locale.ROOT);
        if (kind.equals("text/html") || kind.equals("application/xhtml+xml")) {
            return new Page(unwrapped(head, body), charset(type.group(2)));
        }
        Matcher boundary = BOUNDARY.matcher(type.group(2));
        if (!kind.startsWith("multipart/") || depth > 3 || !boundary.find()) {
            return null;
        }
        String mark = "--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
        StringBuilder part = null;
        for (String line : body.split("(?<=\\n)")) {
            String bare = line.stripTrailing();
            if (bare.equals(mark) || bare.equals(mark + "--")) {
                Page found = part == null ? null : page(part.toString(), depth + 1);
                if (found != null) {
                    return found;
                }
                part = new StringBuilder();
            } else if (part != null) {
                part.append(line);
            }
        }
        return part == null ? null : page(part.toString(), depth + 1);
    }

    private static Charset charset(String parameters) {
        Matcher named = CHARSET.matcher(parameters);
        if (!named.find()) {
            return null;
        }
        try {
            return Charset.forName(named.group(1) != null ? named.group(1) : named.group(2));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] unwrapped(String head, String body) {
        Matcher wrapped = WRAPPED.matcher(head);
        String how = wrapped.find() ? wrapped.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (how) {
            case "base64" -> {
                String signs = body.replaceAll("[^A-Za-z0-9+/]", "");
                int usable = signs.length() % 4 == 1 ? signs.length() - 1 : signs.length();
                yield Base64.getDecoder().decode(signs.substring(0, usable));
            }
            case "quoted-printable" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Matcher escape = Pattern.compile("=(?:([0-9A-Fa-f]{2})|[ \\t\\r]*(?:\\n|$))")
                        .matcher(body);
                int from = 0;
                while (escape.find()) {
                    out.writeBytes(body.substring(from, escape.start()).getBytes(StandardCharsets.ISO_8859_1));
                    if (escape.group(1) != null) {
                        out.write(Integer.parseInt(escape.group(1), 16));
                    }
                    from = escape.end();
                }
                out.writeBytes(body.substring(from).getBytes(StandardCharsets.ISO_8859_1));
                yield out.toByteArray();
            }
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }
}
