package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.opendebate.local.proof.Letters;
import org.opendebate.verify.Samples.Sample;

/** What must be true of every form of the compilation, whichever program reads it. */
final class CompiledDocument {
    private static final String SYMBOL = "S/2021/501";

    /** The specimen mark in the document's language. */
    static final String MARK = "not a document of the United Nations";

    private CompiledDocument() {}

    /** A statement with the heading that it got. */
    record Annex(String title, Sample sample) {}

    /** The samples that became annexes, in the order that the manifest gives; fails if one is missing or doubled. */
    static List<Annex> annexes(JsonNode manifest) {
        Map<String, Sample> byAuthor =
                Samples.all().stream().collect(Collectors.toMap(Sample::author, Function.identity()));
        List<JsonNode> rows = rows(manifest);
        assertEquals(
                Samples.all().stream()
                        .filter(sample -> !sample.scenario().equals("late"))
                        .map(Sample::author)
                        .sorted()
                        .toList(),
                rows.stream().map(CompiledDocument::author).sorted().toList(),
                "every statement that was acknowledged stands in the manifest once");
        List<JsonNode> annexes = rows.stream()
                .filter(row -> row.hasNonNull("annex"))
                .sorted(Comparator.comparingInt(row -> row.path("annex").asInt()))
                .toList();
        for (int i = 0; i < annexes.size(); i++) {
            assertEquals(i + 1, annexes.get(i).path("annex").asInt(), "annexes are numbered without gaps");
        }
        for (JsonNode row : rows) {
            Sample sample = byAuthor.get(author(row));
            assertEquals(sample.isAnnex(), row.hasNonNull("annex"), () -> sample.author() + ": " + row);
            assertTrue(row.hasNonNull("annex") || row.hasNonNull("reason"), () -> "neither annex nor reason: " + row);
        }
        return annexes.stream()
                .map(row -> new Annex(row.path("title").asText(), byAuthor.get(author(row))))
                .toList();
    }

    static List<JsonNode> rows(JsonNode manifest) {
        JsonNode statements = manifest.path("manifest").path("statements");
        return StreamSupport.stream(statements.spliterator(), false).toList();
    }

    private static String author(JsonNode row) {
        return row.hasNonNull("delegation")
                ? row.path("delegation").asText()
                : row.path("briefer").asText();
    }

    /** Every letter of every annex, in order, annex after annex; every note; the symbol and the specimen mark. */
    static void holds(String form, String text, List<Annex> annexes) {
        Letters letters = new Letters(text, List.of(SYMBOL, MARK));
        if (form.equals("PDF")) {
            int next = letters.end();
            for (Annex annex : annexes.reversed()) {
                Sample sample = annex.sample();
                next = letters.hold(form + ", " + sample.author(), annex.title(), next, sample.body(), sample.notes());
            }
        } else {
            int before = -1;
            for (Annex annex : annexes) {
                Sample sample = annex.sample();
                int start = letters.follow(form + ", " + sample.author(), annex.title(), sample.body(), sample.notes());
                assertTrue(start > before, form + ": " + annex.title() + " stands before its turn");
                before = start;
            }
        }
        for (Annex annex : annexes) {
            for (String note : annex.sample().notes()) {
                assertTrue(
                        letters.contains(note),
                        () -> form + ", " + annex.sample().author() + ": a note is not there whole: " + note);
            }
        }
        assertTrue(text.contains(SYMBOL), form + " names its symbol");
        assertTrue(text.contains(MARK), form + " says that it is a specimen");
    }

    /** What was refused or withdrawn stands in no form. */
    static void doesNotHold(String form, String text) {
        Letters letters = new Letters(text, List.of());
        for (Sample sample : Samples.all()) {
            if (!sample.isAnnex()) {
                String longest = sample.body().stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
                assertTrue(
                        !letters.contains(longest),
                        () -> form + " holds the statement of " + sample.author() + ", which is no annex");
            }
        }
    }

    /** Each form's bytes are those that the signed manifest names. */
    static void outputsAreThoseOfTheManifest(Outputs outputs) {
        JsonNode named = outputs.manifest().path("manifest").path("outputs");
        Map<String, String> files = Map.of("docx", "docx", "pdf", "pdf", "html", "html", "akn", "xml");
        files.forEach((form, ending) -> assertEquals(
                outputs.sha256("compilation." + ending),
                named.path(form).path("sha256").asText(),
                form));
    }
}
