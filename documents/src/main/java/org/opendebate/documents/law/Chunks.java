package org.opendebate.documents.law;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The documents that are embedded whole in a file: their characters stand where they are embedded. */
final class Chunks {

    private static final int MOST = 16;
    private static final int LARGEST = 8 << 20;

    private static final Set<String> DARK = Set.of("script", "style", "head", "title", "template", "noscript");

    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z0-9]{1,11});");

    private final Parts parts;
    private int count;

    /** What was walked last: a part can be embedded again and again. */
    private String lastPart;

    private String lastText;

    Chunks(Parts parts) {
        this.parts = parts;
    }

    String of(String part) throws XMLStreamException {
        try {
            if (!parts.holds(part) || ++count > MOST) {
                return "";
            }
            if (part.equals(lastPart)) {
                return lastText;
            }
            Path copy = Files.createTempFile("walked", ".docx");
            try {
                parts.copy(part, copy);
                lastText = of(copy, part.toLowerCase(Locale.ROOT));
                lastPart = part;
                return lastText;
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    private static String of(Path copy, String name) throws IOException, XMLStreamException {
        byte[] head;
        try (InputStream in = Files.newInputStream(copy)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2 && head[0] == 'P' && head[1] == 'K') {
            return SourceCharacters.ofEmbedded(copy);
        }
        return Files.size(copy) > LARGEST ? "" : shown(foreign(copy, name));
    }

    private static String foreign(Path copy, String name) throws IOException {
        if (name.matches(".*\\.x?html?")) {
            return html(decoded(Files.readAllBytes(copy)));
        }
        if (name.matches(".*\\.mht(ml)?")) {
            Archive.Page page = Archive.page(Files.readString(copy, StandardCharsets.ISO_8859_1), 0);
            return page == null
                    ? ""
                    : html(page.charset() == null ? decoded(page.bytes()) : new String(page.bytes(), page.charset()));
        }
        return name.endsWith(".txt") ? decoded(Files.readAllBytes(copy)) : "";
    }

    /** Other formats than XML can hold what no page shows: control characters, halves of pairs. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c < ' '
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                || c >= 0xFFFE && c <= 0xFFFF
                        ? ' '
                        : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static String decoded(byte[] bytes) throws IOException {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == 0xFEFF || first == 0xFFFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean utf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        String sure = utf8 ? text : new String(bytes, Charset.forName("windows-1252"));
        return sure.startsWith("\uFEFF") ? sure.substring(1) : sure;
    }

    private static String html(String page) {
        StringBuilder shown = new StringBuilder();
        int shownTo = 0;
        for (int open = page.indexOf('<'); open >= 0; open = page.indexOf('<', shownTo)) {
            char next = open + 1 < page.length() ? page.charAt(open + 1) : ' ';
            boolean tag = next == '/' || next == '!' || next == '?' || next < 128 && Character.isLetter(next);
            shown.append(page, shownTo, tag ? open : open + 1);
            shownTo = tag ? behind(page, open) : open + 1;
        }
        shown.append(page, Math.min(shownTo, page.length()), page.length());
        return REFERENCE
                .matcher(shown)
                .replaceAll(found -> Matcher.quoteReplacement(CharacterNames.meant(found.group(1))));
    }

    /** Where what is seen goes on behind a comment, a tag, or all that a tag keeps dark. */
    private static int behind(String page, int open) {
        if (page.startsWith("<!--", open)) {
            int end = page.indexOf("-->", open + 4);
            return end < 0 ? page.length() : end + 3;
        }
        int close = close(page, open + 1);
        for (String dark : DARK) {
            int name = open + 1 + dark.length();
            boolean named = page.regionMatches(true, open + 1, dark, 0, dark.length())
                    && (name >= page.length() || !isName(page.charAt(name)));
            for (int i = named ? page.indexOf('<', close) : -1; named; i = page.indexOf('<', i + 1)) {
                if (i < 0) {
                    return page.length();
                }
                if (page.regionMatches(true, i, "</" + dark, 0, dark.length() + 2)) {
                    return close(page, i);
                }
            }
        }
        return close;
    }

    private static boolean isName(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static int close(String page, int from) {
        boolean single = false;
        boolean twofold = false;
        for (int i = from; i < page.length(); i++) {
            char c = page.charAt(i);
            twofold ^= c == '"' && !single;
            single ^= c == '\'' && !twofold;
            if (c == '>' && !single && !twofold) {
                return i + 1;
            }
        }
        return page.length();
    }
}
