package org.opendebate.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A database as a program meets it that reads and writes its rows.
 *
 * @param columns by table and name
 * @param keys what may stand once only, in a form that does not name it
 * @param rules constraints other than those, and triggers, likewise
 * @param functions their bodies by their names and arguments
 */
record Schema(Map<String, Map<String, Column>> columns, Set<Key> keys, Set<Rule> rules, Map<String, String> functions) {
    /** @param filled what stands where nobody writes it: a default, an identity or an expression; empty for null */
    record Column(String type, boolean required, String filled, boolean computed) {}

    record Key(String table, Set<String> columns, String text) {}

    /**
     * @param columns those that it is about; none of a trigger
     * @param deleted the table whose rows it keeps from being deleted; empty where it keeps none
     */
    record Rule(String table, Set<String> columns, String text, String deleted) {}

    static Schema read(Connection database) throws SQLException {
        Map<String, Map<String, Column>> columns = new TreeMap<>();
        for (List<String> row : rows(database, """
                select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                    case when a.attidentity <> '' then 'identity' else coalesce(pg_get_expr(d.adbin, d.adrelid), '') end,
                    a.attgenerated <> '' or a.attidentity = 'a'
                from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v')
                    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
                    and c.relname <> 'flyway_schema_history'""")) {
            columns.computeIfAbsent(row.get(0), table -> new TreeMap<>())
                    .put(
                            row.get(1),
                            new Column(
                                    row.get(2),
                                    row.get(3).equals("t"),
                                    row.get(4),
                                    row.get(5).equals("t")));
        }
        Set<Key> keys = new java.util.HashSet<>();
        for (List<String> row : rows(database, """
                select c.relname, array_to_string(array(select a.attname from pg_attribute a
                        where a.attrelid = c.oid and a.attnum = any (i.indkey)), ','),
                    regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE UNIQUE INDEX \\S+ ON \\S+ ', '')
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relnamespace = 'public'::regnamespace and i.indisunique""")) {
            keys.add(new Key(row.get(0), names(row.get(1)), row.get(2)));
        }
        Set<Rule> rules = new java.util.HashSet<>();
        for (List<String> row : rows(database, """
                select c.relname, array_to_string(array(select a.attname from pg_attribute a
                        where a.attrelid = c.oid and a.attnum = any (k.conkey)), ','),
                    pg_get_constraintdef(k.oid),
                    case when k.contype = 'f' and k.confdeltype in ('a', 'r') then k.confrelid::regclass::text else '' end
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where c.relnamespace = 'public'::regnamespace and k.contype in ('c', 'f', 'x')
                union all
                select c.relname, '', regexp_replace(pg_get_triggerdef(t.oid), '^CREATE TRIGGER \\S+ ', ''), ''
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = 'public'::regnamespace and not t.tgisinternal""")) {
            rules.add(new Rule(row.get(0), names(row.get(1)), row.get(2), row.get(3)));
        }
        Map<String, String> functions = new TreeMap<>();
        for (List<String> row : rows(database, """
                select p.oid::regprocedure::text, p.prosrc from pg_proc p
                where p.pronamespace = 'public'::regnamespace""")) {
            functions.put(row.get(0), row.get(1));
        }
        return new Schema(columns, keys, rules, functions);
    }

    /** What a program that was made for {@code older} may fail at here, one sentence each. */
    List<String> hurts(Schema older) {
        List<String> found = new ArrayList<>();
        older.columns.forEach((table, before) -> {
            if (columns.containsKey(table)) {
                columnsHurt(table, before, columns.get(table), found);
            } else {
                found.add("table " + table + " is gone");
            }
        });
        for (Key key : older.keys) {
            if (columns.containsKey(key.table) && !keys.contains(key)) {
                found.add("table " + key.table + " has no key any more " + key.text);
            }
        }
        for (Key key : keys) {
            if (older.columns.containsKey(key.table) && !older.keys.contains(key) && !mayBeLeftOut(key, older)) {
                found.add("table " + key.table + " has a new key " + key.text);
            }
        }
        for (Rule rule : rules) {
            if (older.rules.contains(rule)) {
                continue;
            }
            Map<String, Column> before = older.columns.get(rule.table);
            boolean ofNewColumns = !rule.columns.isEmpty()
                    && (before == null || rule.columns.stream().noneMatch(before::containsKey));
            if (before != null && !ofNewColumns) {
                found.add("table " + rule.table + " has a new rule " + rule.text);
            }
            if (older.columns.containsKey(rule.deleted) && before == null) {
                found.add("rows of " + rule.deleted + " are held by the new table " + rule.table);
            }
        }
        older.functions.forEach((name, body) -> {
            if (!body.equals(functions.get(name))) {
                found.add("function " + name + " is another");
            }
        });
        return found.stream().sorted().toList();
    }

    private static void columnsHurt(
            String table, Map<String, Column> before, Map<String, Column> now, List<String> found) {
        before.forEach((name, old) -> {
            Column column = now.get(name);
            String what = "column " + table + "." + name;
            if (column == null) {
                found.add(what + " is gone");
                return;
            }
            if (!column.type.equals(old.type)) {
                found.add(what + " is " + column.type + " and was " + old.type);
            }
            if (column.required && !old.required) {
                found.add(what + " must be there now");
            }
            if (column.computed && !old.computed) {
                found.add(what + " can be written no more");
            }
            if (!column.filled.equals(old.filled)) {
                found.add(what + " is filled otherwise");
            }
        });
        now.forEach((name, column) -> {
            if (!before.containsKey(name) && column.required && column.filled.isEmpty()) {
                found.add("column " + table + "." + name + " is new, and nothing fills it");
            }
        });
    }

    /** Whether whoever does not know its new columns leaves one of them null, which is like no other null. */
    private boolean mayBeLeftOut(Key key, Schema older) {
        Map<String, Column> before = older.columns.get(key.table);
        return !key.text.contains("NULLS NOT DISTINCT")
                && key.columns.stream()
                        .anyMatch(name -> !before.containsKey(name)
                                && columns.get(key.table).get(name).filled.isEmpty());
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(",")));
    }

    private static List<List<String>> rows(Connection database, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
