package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        if (name.matches("#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}")) {
            boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
            int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : null;
        }
        for (int i = 0; i < LATIN.length; i++) {
            if (LATIN[i].equals(name)) {
                return Character.toString(0xA0 + i);
            }
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "ndash" -> "–";
            case "mdash" -> "—";
            case "lsquo" -> "‘";
            case "rsquo" -> "’";
            case "ldquo" -> "“";
            case "rdquo" -> "”";
            case "hellip" -> "…";
            case "bull" -> "•";
            case "euro" -> "€";
            case "oelig" -> "œ";
            case "OElig" -> "Œ";
            default -> null;
        };
    }

    private void newLine() {
        String whole = line.toString().replaceAll(" +", " ").strip();
        if (!whole.isEmpty()) {
            lines.add(whole);
        }
        line.setLength(0);
    }
}
