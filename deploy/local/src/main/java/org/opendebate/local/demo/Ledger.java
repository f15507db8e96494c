package org.opendebate.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.opendebate.local.client.Hashes;

/** What was submitted and what became of it, by our own account and by the manifest's. */
final class Ledger {

    private static final String NONE = "";

    private final Map<Sample, Entry> entries = new LinkedHashMap<>();

    /**
     * @param statement id that the 201 gave; empty for what was refused
     * @param sha256 of the file that was sent last
     * @param reason why it is no annex; empty for what is to become one
     */
    private record Entry(String statement, String sha256, String reason) {}

    void submitted(Sample sample, String statement, byte[] file) {
        entries.put(sample, new Entry(statement, Hashes.sha256(file), NONE));
    }

    void submittedAgain(Sample sample, byte[] file) {
        entries.computeIfPresent(
                sample, (key, entry) -> new Entry(entry.statement(), Hashes.sha256(file), entry.reason()));
    }

    void refused(Sample sample, String problem) {
        entries.put(sample, new Entry(NONE, NONE, "refused: " + problem));
    }

    void withdrawn(Sample sample) {
        entries.computeIfPresent(
                sample, (key, entry) -> new Entry(entry.statement(), entry.sha256(), "withdrawn-by-delegation"));
    }

    /** The id of what was submitted for a sample. */
    String statement(Sample sample) {
        return entries.get(sample).statement();
    }

    /** Those that the Secretariat has to accept. */
    List<Sample> toAccept() {
        return entries.keySet().stream()
                .filter(sample -> entries.get(sample).reason().isEmpty())
                .toList();
    }

    /**
     * One line for each submission, in the order of the annexes, then those that are none.
     *
     * @param names of the delegations and of the briefers' offices, as people read them
     */
    List<String> table(Manifest manifest, Function<Sample, String> names) {
        List<String> lines = new ArrayList<>();
        String format = "%-6s %-53.53s %-3s %-28.28s %s";
        lines.add(String.format(format, "annex", "from", "in", "speaker", "why no annex")
                .stripTrailing());
        entries.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> manifest.annex(entry.getValue().statement()).orElse(Integer.MAX_VALUE)))
                .forEach(entry -> {
                    String id = entry.getValue().statement();
                    lines.add(String.format(
                                    format,
                                    manifest.annex(id).isPresent()
                                            ? Integer.toString(
                                                    manifest.annex(id).getAsInt())
                                            : "-",
                                    names.apply(entry.getKey()),
                                    entry.getKey().language(),
                                    entry.getKey().speaker().name(),
                                    entry.getValue().reason())
                            .stripTrailing());
                });
        return lines;
    }

    /** What the manifest says otherwise than this account; empty when they agree. */
    List<String> differences(Manifest manifest) {
        List<String> differences = new ArrayList<>();
        Map<String, Sample> known = new HashMap<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        entries.forEach((sample, entry) -> {
            if (entry.statement().isEmpty()) {
                return;
            }
            known.put(entry.statement(), sample);
            if (!manifest.lists(entry.statement())) {
                differences.add(sample.who() + " was given a receipt but is not in the manifest");
            } else if (entry.reason().isEmpty()) {
                manifest.annex(entry.statement())
                        .ifPresentOrElse(
                                number -> {
                                    if (!numbers.add(number)) {
                                        differences.add("annex " + number + " is there twice");
                                    }
                                },
                                () -> differences.add(sample.who() + " was accepted but is no annex"));
            } else if (!entry.reason().equals(manifest.reason(entry.statement()))) {
                differences.add(sample.who() + " should be " + entry.reason() + " but the manifest says "
                        + manifest.reason(entry.statement()));
            }
            if (manifest.lists(entry.statement())
                    && !entry.sha256().equals(manifest.originalSha256(entry.statement()))) {
                differences.add(sample.who() + " was published from another file than was sent");
            }
        });
        manifest.statements().stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> differences.add("the manifest lists " + id + ", which nobody submitted"));
        if (!numbers.isEmpty() && (numbers.first() != 1 || numbers.last() != numbers.size())) {
            differences.add("the annexes are not numbered from 1 without a gap: " + numbers);
        }
        return differences;
    }
}
