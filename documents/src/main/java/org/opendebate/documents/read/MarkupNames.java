package org.opendebate.documents.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the different names of elements, attributes and instructions in a part, before a parser sees it. Parsers keep names
 * in tables whose order can be foreseen: a name is as slow to find as there are others that were made to meet it. This
 * follows markup as a parser does, and where a parser must stop it may.
 */
final class MarkupNames {

    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");

    /** Encodings in which the signs of markup are the bytes that they are in ASCII, and these bytes are nothing else. */
    private static final Pattern LIKE_ASCII = Pattern.compile(
            "(?i)utf-?8|(us-)?ascii|iso-?8859-\\d+|latin-?\\d|windows-\\d+|cp125\\d|koi8-.|gb2312|gbk|gb18030|big5|euc-..|shift_jis");

    /** How a part begins that is in UTF-32 or in EBCDIC, as signs of ISO 8859-1. */
    private static final List<String> UNUSUAL =
            List.of("\0\0\0<", "<\0\0\0", "\0\0\u00FE\u00FF", "\u00FF\u00FE\0\0", "Lo\u00A7\u0094");

    /** So that names cannot be made to meet here. */
    private static final long FACTOR = new Random().nextLong() | 1;

    private static final int END = -1;

    private final Reader in;
    private final Set<Long> names = new HashSet<>();
    private final char[] buffer = new char[8192];
    private int at;
    private int filled;

    private MarkupNames(Reader in) {
        this.in = in;
    }

    /** Whether a part has more names than that, or is written so that they cannot be counted. */
    static boolean areMoreThan(int most, InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(256);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        Charset charset = StandardCharsets.ISO_8859_1;
        Matcher declared = DECLARED.matcher(head.replace("\u00EF\u00BB\u00BF", ""));
        if (UNUSUAL.stream().anyMatch(head::startsWith)) {
            return true;
        } else if (head.startsWith("\u00FE\u00FF") || head.startsWith("\0<")) {
            charset = StandardCharsets.UTF_16BE;
        } else if (head.startsWith("\u00FF\u00FE") || head.startsWith("<\0")) {
            charset = StandardCharsets.UTF_16LE;
        } else if (declared.find() && !LIKE_ASCII.matcher(declared.group(1)).matches()) {
            return true;
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes), part);
        return new MarkupNames(new InputStreamReader(whole, charset)).areMoreThan(most);
    }

    private boolean areMoreThan(int most) throws IOException {
        int sign = next();
        while ("\uFEFF\u00EF\u00BB\u00BF \t\r\n".indexOf(sign) >= 0) {
            sign = next();
        }
        // what does not begin with markup is not parsed
        boolean isMarkup = sign == '<';
        while (isMarkup && sign != END && names.size() <= most) {
            sign = sign == '<' ? markup(next()) : next();
        }
        return names.size() > most;
    }

    /** Each of these returns the sign that stands behind what it read, or the end where no parser would go on. */
    private int markup(int sign) throws IOException {
        return switch (sign) {
            case '!' -> comment(next());
            case '?' -> behind('?', 1, name(next()));
            case '/' -> behind('/', 0, next());
            default -> attributes(name(sign));
        };
    }

    private int comment(int sign) throws IOException {
        if (sign == '-') {
            return next() == '-' ? behind('-', 2, next()) : END;
        }
        return sign == '[' ? behind(']', 2, next()) : END;
    }

    private int attributes(int first) throws IOException {
        int sign = blank(first);
        while (sign != '>' && sign != '/') {
            sign = blank(name(sign));
            int quote = sign == '=' ? blank(next()) : END;
            if (quote != '"' && quote != '\'') {
                return END;
            }
            do {
                sign = next();
            } while (sign != quote && sign != '<' && sign != END);
            if (sign != quote) {
                return END;
            }
            sign = blank(next());
        }
        return sign == '/' ? behind('/', 0, next()) : next();
    }

    /** Behind the next closing bracket that so many of a sign stand before. */
    private int behind(char mark, int times, int first) throws IOException {
        int seen = 0;
        int sign = first;
        while (sign != END && !(sign == '>' && seen >= times)) {
            seen = sign == mark ? seen + 1 : 0;
            sign = next();
        }
        return sign == END ? END : next();
    }

    private int name(int first) throws IOException {
        long name = 0;
        int sign = first;
        while (sign > ' ' && "<>/=?\"'".indexOf(sign) < 0) {
            name = (name ^ sign) * FACTOR;
            name ^= name >>> 32;
            sign = next();
        }
        if (sign == first) {
            return END;
        }
        names.add(name);
        return sign;
    }

    private int blank(int first) throws IOException {
        int sign = first;
        while (sign >= 0 && sign <= ' ') {
            sign = next();
        }
        return sign;
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at == filled ? END : buffer[at++];
    }
}
