package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;

/** Formulas: what is in them, and the signs that a reader sees where Word keeps structure. */
final class Formulas {

    private static final Set<String> BUILT = Set.of(
            "f",
            "rad",
            "nary",
            "d",
            "acc",
            "bar",
            "groupChr",
            "eqArr",
            "phant",
            "sSup",
            "sSub",
            "sSubSup",
            "sPre",
            "limLow",
            "limUpp",
            "func");

    private static final Set<String> OFF = Set.of("0", "off", "false");

    /** A structure that is open: what was said of it, and its parts in their order. */
    private static final class Built {
        final String name;
        final Map<String, String> said = new HashMap<>();
        final List<String> names = new ArrayList<>();
        final List<String> texts = new ArrayList<>();

        Built(String name) {
            this.name = name;
        }
    }

    private final Deque<Built> open = new ArrayDeque<>();
    private int depthOfProperties;

    /** What to do when the element of a formula ends. */
    Runnable begins(String name, XMLStreamReader in, Story story) {
        Built around = open.peek();
        if (depthOfProperties > 0) {
            if (depthOfProperties == 1) {
                String value = Markup.value(in, "val");
                around.said.put(name, value == null ? "1" : value);
            }
            depthOfProperties++;
            return () -> depthOfProperties--;
        }
        if (around != null && name.equals(around.name + "Pr")) {
            depthOfProperties = 1;
            return () -> depthOfProperties = 0;
        }
        if (BUILT.contains(name)) {
            Built built = new Built(name);
            open.push(built);
            return () -> {
                open.pop();
                if (story.inResults()) {
                    story.line().append(shown(built));
                }
            };
        }
        if (around != null && isPart(name, around)) {
            // further elements of these names inside, those of a matrix, are no parts of the structure
            open.push(new Built(""));
            story.composed.push(new StringBuilder());
            return () -> {
                open.pop();
                around.names.add(name);
                around.texts.add(story.composed.pop().toString());
            };
        }
        if (name.equals("mr") || name.equals("e")) {
            story.line().append(' ');
        }
        return () -> {};
    }

    /** Whether ampersands are no characters here, but places at which equations are aligned. */
    boolean aligned() {
        return open.stream().anyMatch(built -> built.name.equals("eqArr"));
    }

    private static boolean isPart(String name, Built around) {
        return !around.name.isEmpty()
                && Set.of("num", "den", "deg", "e", "sub", "sup", "lim", "fName")
                        .contains(name);
    }

    private static String shown(Built of) {
        Predicate<String> hides = property -> of.said.containsKey(property) && !OFF.contains(of.said.get(property));
        StringBuilder all = new StringBuilder();
        switch (of.name) {
            case "f" -> {
                String over = only(of, "num", "");
                String under = only(of, "den", "");
                boolean bar = !"noBar".equals(of.said.get("type")) && !(over.isBlank() && under.isBlank());
                all.append(bar ? bracketed(over) + "/" + bracketed(under) : over + " " + under);
            }
            case "rad" ->
                all.append('√')
                        .append(hides.test("degHide") ? "" : only(of, "deg", ""))
                        .append(bracketed(only(of, "e", "")));
            case "nary" ->
                all.append(of.said.getOrDefault("chr", "∫"))
                        .append(hides.test("subHide") ? "" : only(of, "sub", ""))
                        .append(hides.test("supHide") ? "" : only(of, "sup", ""))
                        .append(only(of, "e", ""));
            case "d" ->
                all.append(of.said.getOrDefault("begChr", "("))
                        .append(only(of, "e", of.said.getOrDefault("sepChr", "|")))
                        .append(of.said.getOrDefault("endChr", ")"));
            case "acc" -> all.append(String.join("", of.texts)).append(of.said.getOrDefault("chr", "\u0302"));
            case "bar" ->
                all.append(String.join("", of.texts)).append("top".equals(of.said.get("pos")) ? '\u0305' : '\u0332');
            case "groupChr" -> all.append(String.join("", of.texts)).append(of.said.getOrDefault("chr", "\u23DF"));
            case "phant" -> {
                if (!of.said.containsKey("show") || hides.test("show")) {
                    all.append(String.join("", of.texts));
                }
            }
            case "eqArr" -> all.append(String.join(" ", of.texts));
            default -> all.append(String.join("", of.texts));
        }
        return all.toString();
    }

    private static String only(Built of, String name, String between) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < of.names.size(); i++) {
            if (of.names.get(i).equals(name)) {
                found.add(of.texts.get(i));
            }
        }
        return String.join(between, found);
    }

    private static String bracketed(String text) {
        boolean plain = text.codePoints()
                .filter(Conservation::seen)
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == ',');
        return plain ? text : "(" + text + ")";
    }
}
