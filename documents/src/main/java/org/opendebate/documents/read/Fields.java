package org.opendebate.documents.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that are open at a place of a story. Their codes are read only to know links and fields that fetch; what is
 * seen is their results.
 *
 * <pre>
 * begin --instruction*--> code --separate--> result --end--> gone
 *                          `------------end-----------------^
 * </pre>
 */
final class Fields {

    private static final Pattern LINK =
            Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\\\\\s]\\S*)).*", Pattern.DOTALL);
    private static final Set<String> FETCHING =
            Set.of("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD");
    private static final Set<String> RUNNING = Set.of("DDE", "DDEAUTO");

    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean inResult;
        Optional<String> link = Optional.empty();
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private final Findings findings;

    Fields(Findings findings) {
        this.findings = findings;
    }

    /** Whether text at this place is seen: it is in no field's code. */
    boolean showing() {
        return open.stream().allMatch(field -> field.inResult);
    }

    /** The addresses of the links whose results are open here, the outermost first. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        open.descendingIterator().forEachRemaining(field -> field.link.ifPresent(links::add));
        return links;
    }

    void begin(String place) {
        if (open.size() >= Limits.NESTED) {
            throw new Refusal(Rule.UNSAFE_PACKAGE, place, "Fields are nested more than " + Limits.NESTED + " deep.");
        }
        open.push(new Field());
    }

    void instruction(String text) {
        if (!open.isEmpty() && !open.peek().inResult && open.peek().code.length() < 10_000) {
            open.peek().code.append(text);
        }
    }

    /** The result begins; tells the address when the field is a link. */
    Optional<String> separate(String place) {
        if (open.isEmpty() || open.peek().inResult) {
            return Optional.empty();
        }
        Field field = open.peek();
        field.inResult = true;
        field.link = link(field.code.toString(), place, findings);
        return field.link;
    }

    /** The field ends; tells whether it was a link. */
    boolean end(String place) {
        if (open.isEmpty()) {
            return false;
        }
        Field field = open.pop();
        if (!field.inResult) {
            link(field.code.toString(), place, findings);
        }
        return field.link.isPresent();
    }

    /** The address of a link's code, empty for other fields; finds or refuses fields that fetch. */
    static Optional<String> link(String code, String place, Findings findings) {
        String[] words = code.strip().split("\\s+", 2);
        String kind = words[0].toUpperCase(Locale.ROOT);
        if (RUNNING.contains(kind)) {
            throw new Refusal(
                    Rule.FETCHING_FIELD_REFUSED, place, "A field (" + kind + ") takes its text from another program.");
        }
        if (FETCHING.contains(kind)) {
            findings.add(Rule.FETCHING_FIELD, place, "A field (" + kind + ") takes its text from another file.");
        }
        Matcher matcher = LINK.matcher(code);
        return matcher.matches()
                ? Hrefs.publishable(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }
}
