package org.opendebate.verify;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of a source file can reach a caller: all that are prose, in a file that refuses, judges or validates, but for
 * what stands where only programmers read. Whoever adds a sentence need not register it; whoever adds prose that nobody
 * reads has to say so in {@link SentencesTest}.
 */
final class Speech {
    /** A file without any of these says nothing to a caller. */
    private static final Pattern SPEAKING = Pattern.compile(
            "\\b(Refusal|Problem|Sentence|Outcomes|Failure|ProblemType|MeetingRefused|PlanRefused|Ambiguous|Observation)\\b"
                    + "|message\\s*=|String \\w*MESSAGE\\b");

    /** Whose arguments are read by programmers and operators only: logs, metrics, mistakes of the program, annotations, queries. */
    private static final Pattern UNHEARD =
            Pattern.compile("(?:LOG\\s*\\.\\s*\\w+|\\w+\\.errorf|\\.description|new\\s+\\w*(?:Exception|Error)"
                    + "|requireNonNull|@(?!Pattern|Size|Duration)\\w+(?:\\.\\w+)*|super|createNativeQuery|createQuery"
                    + "|prepareStatement)\\s*\\(");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Comments, text blocks, and strings, of which only the last are kept. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)'|/\\*[\\s\\S]*?\\*/|//[^\n]*");

    /** Two words, or a piece that is to be glued to something. One word alone is a code. */
    private static final Pattern PROSE =
            Pattern.compile("\\p{L}{2,}.* .*\\p{L}{2,}|^\\p{Lu}\\p{Ll}+ |\\{\\w+} |\\p{L} $|^ \\p{L}");

    private Speech() {}

    /** The strings of a source, those that the formatter has broken into lines as one. */
    static Set<String> strings(String source) {
        return literals(joined(source));
    }

    /** Those that may be told to a caller. */
    static Set<String> prose(String source) {
        String text = joined(source);
        if (!SPEAKING.matcher(text).find()) {
            return Set.of();
        }
        for (Matcher unheard = UNHEARD.matcher(text); unheard.find(); unheard = UNHEARD.matcher(text)) {
            text = text.substring(0, unheard.start()) + " " + text.substring(end(text, unheard.end()));
        }
        Set<String> prose = literals(text);
        prose.removeIf(string -> !PROSE.matcher(string).find());
        return prose;
    }

    private static String joined(String source) {
        String bare = TOKEN.matcher(source)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group().startsWith("\"") && !token.group().startsWith("\"\"\"") ? token.group() : " "));
        return bare.replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static Set<String> literals(String text) {
        Set<String> literals = new TreeSet<>();
        STRING.matcher(text)
                .results()
                .map(string -> string.group(1).replace("\\\"", "\""))
                .forEach(literals::add);
        return literals;
    }

    /** Where the call ends whose first argument begins here. */
    private static int end(String text, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return text.length();
    }
}
