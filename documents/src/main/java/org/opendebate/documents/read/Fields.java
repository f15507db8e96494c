package org.opendebate.documents.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    private static final Pattern INSIDE =
            Pattern.compile("\\s*(?:(?:PAGE|NOTE)?REF|HYPERLINK\\s+\\\\l)\\s+\"?([^\\\\\"\\s]+)\"?.*", Pattern.DOTALL);
    private static final Set<String> FETCHING =
            Set.of("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD");
    private static final Set<String> RUNNING = Set.of("DDE", "DDEAUTO");

    /** Where a field leads: to an address outside, or to a bookmark of the file. */
    record Lead(boolean outside, String to) {}

    private static final class Field {
        final StringBuilder code = new StringBuilder();
        final String form;
        boolean inResult;
        Optional<Lead> lead = Optional.empty();

        Field(String form) {
            this.form = form;
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private final Findings findings;

    Fields(Findings findings) {
        this.findings = findings;
    }

    /** Whether text at this place is seen: it is in no field's code. */
    boolean showing() {
        return open.isEmpty() || open.stream().allMatch(field -> field.inResult);
    }

    /** Where the fields lead whose results are open here, the outermost first. */
    List<Lead> leads() {
        List<Lead> leads = new ArrayList<>();
        open.descendingIterator().forEachRemaining(field -> field.lead.ifPresent(leads::add));
        return leads;
    }

    /** @param form what the field of a form shows, empty for other fields */
    void begin(String form, String place) {
        if (open.size() >= Limits.NESTED) {
            throw new Refusal(Rule.UNSAFE_PACKAGE, place, "Fields are nested more than " + Limits.NESTED + " deep.");
        }
        open.push(new Field(form));
    }

    void instruction(String text) {
        if (!open.isEmpty() && !open.peek().inResult && open.peek().code.length() < 10_000) {
            open.peek().code.append(text);
        }
    }

    /** The result begins; tells where the field leads. */
    Optional<Lead> separate(String place) {
        if (open.isEmpty() || open.peek().inResult) {
            return Optional.empty();
        }
        Field field = open.peek();
        field.inResult = true;
        field.lead = lead(field.code.toString(), place, findings);
        return field.lead;
    }

    /** What is over with a field: whether it led anywhere, and what is seen of it besides its result. */
    record Ended(boolean led, String shown) {}

    Ended end(String place) {
        if (open.isEmpty()) {
            return new Ended(false, "");
        }
        Field field = open.pop();
        String code = field.code.toString();
        if (!field.inResult) {
            lead(code, place, findings);
        }
        if (!field.form.isEmpty() || field.inResult) {
            return new Ended(field.lead.isPresent(), field.form);
        }
        String shown = FieldCodes.shown(code);
        if (shown.isEmpty()) {
            withoutResult(code, place, findings);
        }
        return new Ended(false, shown);
    }

    /** Told of a field without a result whose words are not read, if Word would show some. */
    static void withoutResult(String code, String place, Findings findings) {
        if (FieldCodes.isComputed(code) || !FieldCodes.shown(code).isEmpty()) {
            findings.add(
                    Rule.COMPUTED_FIELD,
                    place,
                    "A field (" + FieldCodes.kind(code)
                            + ") without a result shows what Word computes; it is not read.");
        }
    }

    /** Where a code leads, empty for other fields; finds or refuses fields that fetch. */
    static Optional<Lead> lead(String code, String place, Findings findings) {
        String kind = FieldCodes.kind(code);
        if (RUNNING.contains(kind)) {
            findings.add(
                    Rule.FETCHING_FIELD_REFUSED, place, "A field (" + kind + ") takes its text from another program.");
        }
        if (FETCHING.contains(kind)) {
            findings.add(Rule.FETCHING_FIELD, place, "A field (" + kind + ") takes its text from another file.");
        }
        Matcher inside = INSIDE.matcher(code);
        if (inside.matches()) {
            return Optional.of(new Lead(false, inside.group(1)));
        }
        Matcher outside = LINK.matcher(code);
        return outside.matches()
                ? Hrefs.publishable(outside.group(1) != null ? outside.group(1) : outside.group(2))
                        .map(href -> new Lead(true, href))
                : Optional.empty();
    }
}
