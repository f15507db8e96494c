package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of an HTML page as its markup breaks them; no styles, no scripts, nothing fetched. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "table",
            "caption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "body",
            "html",
            "section",
            "article",
            "header",
            "footer",
            "figure");

    /** ISO 8859-1 from U+00A0 on, then the signs that texts use most. */
    private static final String[] LATIN =
            ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
                            + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute"
                            + " Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve"
                            + " Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                            + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
                            + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                    .split(" ");

    /** Each with its name behind it. */
    private static final String[] SIGNS = {
        "&amp", "<lt", ">gt", "\"quot", "'apos", "–ndash", "—mdash", "‘lsquo", "’rsquo", "“ldquo", "”rdquo", "…hellip",
        "•bull", "€euro", "œoelig", "ŒOElig"
    };

    private static final Map<String, String> NAMED = named();

    private static final Pattern NUMBERED = Pattern.compile("#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}");

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final String html;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    static List<String> lines(String html) {
        HtmlText text = new HtmlText(html);
        text.read();
        return text.lines;
    }

    private void read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (html.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (c == '<' && at + 1 < html.length() && opensTag(html.charAt(at + 1))) {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                line.append(Character.isWhitespace(c) ? ' ' : c);
                at++;
            }
        }
        newLine();
    }

    private static boolean opensTag(char next) {
        return next < 128 && Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private void tag() {
        boolean closes = html.charAt(at + 1) == '/';
        int from = at + (closes ? 2 : 1);
        int to = from;
        while (to < html.length() && html.charAt(to) < 128 && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        at = endOfTag(to);
        if (BREAKING.contains(name)) {
            newLine();
        }
        if (!closes && UNSEEN.contains(name)) {
            int end = at;
            while (end < html.length() && !html.regionMatches(true, end, "</" + name, 0, name.length() + 2)) {
                end = Math.max(end + 1, html.indexOf('<', end + 1) < 0 ? html.length() : html.indexOf('<', end + 1));
            }
            at = endOfTag(end);
        }
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private void entity() {
        int end = at + 1;
        while (end < html.length()
                && end - at < 12
                && (html.charAt(end) == '#' || Character.isLetterOrDigit(html.charAt(end)))) {
            end++;
        }
        String name = html.substring(at + 1, end);
        String meant = meant(name);
        if (meant == null || end >= html.length() || html.charAt(end) != ';') {
            line.append('&');
            at++;
        } else {
            line.append(meant);
            at = end + 1;
        }
    }

    private static String meant(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        boolean hexadecimal = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        if (!NUMBERED.matcher(name).matches()) {
            return null;
        }
        int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : null;
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < LATIN.length; i++) {
            named.put(LATIN[i], Character.toString(0xA0 + i));
        }
        for (String sign : SIGNS) {
            named.put(sign.substring(1), sign.substring(0, 1));
        }
        return Map.copyOf(named);
    }

    private void newLine() {
        String whole = BLANKS.matcher(line).replaceAll(" ").strip();
        if (!whole.isEmpty()) {
            lines.add(whole);
        }
        line.setLength(0);
    }
}
