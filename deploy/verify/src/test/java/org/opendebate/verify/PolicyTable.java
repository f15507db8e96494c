package org.opendebate.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.local.identity.LocalRole;

/** The tables of docs/security.md on who may do what. */
final class PolicyTable {
    private static final Pattern SECTION =
            Pattern.compile("(?ms)^### (?<title>[^\n]+)\n\n(?<states>[^\n]+)\n(?<rows>.*?)(?=^#|\\z)");
    private static final Pattern STATES = Pattern.compile("In the states ((?:[a-z] )*[a-z])\\b");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(?<method>[A-Z]+) (?<path>/\\S+)`[^|]*\\|(?<cells>.*)\\|$");

    private PolicyTable() {}

    /** Who asks, in the order of the columns. */
    enum Who {
        ANONYMOUS(null, null),
        READER(LocalRole.READER, null),
        DELEGATE(LocalRole.DELEGATE, "BRA"),
        FOCAL_POINT(LocalRole.FOCAL_POINT, "BRA"),
        MACHINE(LocalRole.DELEGATE, "BRA"),
        OTHER_DELEGATE(LocalRole.DELEGATE, "KEN"),
        PRESIDENCY(LocalRole.PRESIDENCY, "CHN"),
        OTHER_PRESIDENCY(LocalRole.PRESIDENCY, "EST"),
        SECRETARIAT(LocalRole.SECRETARIAT, null),
        OPERATOR(LocalRole.OPERATOR, null),
        AUDITOR(LocalRole.AUDITOR, null);

        private final LocalRole role;
        private final String delegation;

        Who(LocalRole role, String delegation) {
            this.role = role;
            this.delegation = delegation;
        }

        /** Null for nobody. */
        String token(RunningStack running) {
            if (role == null) {
                return null;
            }
            return this == MACHINE
                    ? running.stack().identity().tokenOfMission(delegation)
                    : running.stack().identity().tokenOfPerson(role, Optional.ofNullable(delegation));
        }
    }

    /** What an operation answers to one who asks, by the state of the meeting. */
    record Cell(String text) {
        private static final Pattern FORM =
                Pattern.compile("(?:(?<states>[a-z]) (?<then>yes|40[134]), else )?(?<otherwise>yes|40[134])");

        /** {@code yes}, or the status of the refusal. */
        String in(char state) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException("docs/security.md has a cell that says nothing: " + text);
            }
            boolean named = form.group("states") != null && form.group("states").charAt(0) == state;
            return named ? form.group("then") : form.group("otherwise");
        }
    }

    /**
     * A row.
     *
     * @param states of the meetings that the operation is tried on; empty where it is of none
     */
    record Row(String method, String path, List<Character> states, Map<Who, Cell> cells) {
        String operation() {
            return method + " " + path;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher section = SECTION.matcher(Repository.text("docs/security.md"));
        while (section.find()) {
            List<Character> states = states(section.group("states"));
            Matcher row = ROW.matcher(section.group("rows"));
            while (row.find()) {
                rows.add(new Row(row.group("method"), row.group("path"), states, cells(row.group("cells"))));
            }
        }
        return rows;
    }

    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Row row : rows()) {
            if (!operations.add(row.operation())) {
                throw new IllegalStateException("docs/security.md has " + row.operation() + " twice");
            }
        }
        return operations;
    }

    private static List<Character> states(String sentence) {
        Matcher named = STATES.matcher(sentence);
        return named.find()
                ? named.group(1)
                        .chars()
                        .filter(c -> c != ' ')
                        .mapToObj(c -> (char) c)
                        .toList()
                : List.of();
    }

    private static Map<Who, Cell> cells(String row) {
        String[] cells = row.split("\\|");
        if (cells.length != Who.values().length) {
            throw new IllegalStateException("docs/security.md has a row of " + cells.length + " cells: " + row);
        }
        Map<Who, Cell> byWho = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            byWho.put(who, new Cell(cells[who.ordinal()].strip()));
        }
        return byWho;
    }
}
