package org.opendebate.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.DebateFailed;

/** The account of all contributions that an officer would keep, and what the published documents say of them. */
final class Officer {

    /** One contribution, with what happened to it and where it has to stand at the end. */
    static final class Entry {
        private final String from;
        private final String language;
        private final List<String> history = new ArrayList<>();
        private String statement;
        private String expected = "";

        private Entry(String from, String language) {
            this.from = from;
            this.language = language;
        }

        /** Adds to its history. */
        Entry note(String what) {
            history.add(what);
            return this;
        }

        /** @param id that the 201 gave */
        Entry is(String id) {
            statement = id;
            return this;
        }

        /** @param outcome the symbol of the document that has it, or the reason for which none has */
        Entry endsAs(String outcome) {
            expected = outcome;
            return this;
        }

        /** Its entity tag, as the Secretariat reads it now. */
        String tag(Debate debate) {
            return debate.api().get(path()).as(debate.secretariat()).expect(200).header("ETag");
        }

        String path() {
            return "/api/v1/statements/" + statement;
        }

        String statement() {
            return statement;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Optional<Letter> letter = Optional.empty();

    /** A new contribution, or the one of that name. */
    Entry entry(String from, String language) {
        return entries.computeIfAbsent(from, name -> new Entry(name, language));
    }

    Entry of(String from) {
        return Optional.ofNullable(entries.get(from))
                .orElseThrow(() -> new DebateFailed("nobody sent in anything as " + from));
    }

    /** All that were taken. */
    List<Entry> taken() {
        return entries.values().stream()
                .filter(entry -> entry.statement != null)
                .toList();
    }

    private record Letter(String symbol, String parts) {}

    /** The document that the announcement became, with its parts. */
    void letter(String symbol, List<String> parts) {
        letter = Optional.of(new Letter(symbol, String.join(", ", parts)));
    }

    /**
     * One line for the letter, and for each contribution: the document and annex it became, or why none.
     *
     * @param manifests by symbol, in the order of their publication
     */
    List<String> table(Map<String, Manifest> manifests) {
        String format = "%-38s %-18s %-3s %s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(format, "document, annex", "from", "in", "what happened"));
        letter.ifPresent(line -> lines.add(String.format(format, line.symbol(), "", "", line.parts())));
        for (Entry entry : entries.values()) {
            lines.add(String.format(
                            format,
                            String.join("; ", places(entry, manifests)),
                            entry.from,
                            entry.language,
                            String.join("; ", entry.history))
                    .stripTrailing());
        }
        return lines;
    }

    /** Where the published documents say otherwise than this account; empty when they agree. */
    List<String> differences(Map<String, Manifest> manifests) {
        List<String> differences = new ArrayList<>();
        for (Entry entry : entries.values()) {
            String places = String.join("; ", outcomes(entry, manifests));
            if (!places.equals(entry.expected)) {
                differences.add(
                        entry.from + " should be \"" + entry.expected + "\" but the documents say \"" + places + "\"");
            }
        }
        manifests.forEach((symbol, manifest) -> manifest.statements().stream()
                .filter(id -> entries.values().stream().noneMatch(entry -> id.equals(entry.statement)))
                .forEach(id -> differences.add(symbol + " lists " + id + ", which nobody sent in")));
        return differences;
    }

    private static List<String> places(Entry entry, Map<String, Manifest> manifests) {
        List<String> places = new ArrayList<>();
        manifests.forEach((symbol, manifest) -> {
            if (entry.statement != null && manifest.annex(entry.statement).isPresent()) {
                places.add(symbol + ", " + manifest.annex(entry.statement).getAsInt());
            }
        });
        return places.isEmpty() ? List.of("-") : places;
    }

    /** The symbols of the documents that have it; else the reason in the last manifest; else that it was refused. */
    private static List<String> outcomes(Entry entry, Map<String, Manifest> manifests) {
        if (entry.statement == null) {
            return List.of("refused");
        }
        List<String> symbols = new ArrayList<>();
        String reason = "";
        for (Map.Entry<String, Manifest> document : manifests.entrySet()) {
            Manifest manifest = document.getValue();
            if (manifest.annex(entry.statement).isPresent()) {
                symbols.add(document.getKey());
            } else if (manifest.lists(entry.statement)) {
                reason = manifest.reason(entry.statement);
            }
        }
        return symbols.isEmpty() ? List.of(reason) : symbols;
    }
}
