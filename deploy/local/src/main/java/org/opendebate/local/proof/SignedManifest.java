package org.opendebate.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A manifest, after its signature was found to hold. */
record SignedManifest(JsonNode manifest) {

    /**
     * A published form.
     *
     * @param form {@code pdf}; {@code pdf-2} is its second volume
     */
    record Output(String symbol, String language, String form, String sha256) {
        String kind() {
            return form.replaceFirst("-[0-9]+$", "");
        }

        int volume() {
            return form.equals(kind()) ? 1 : Integer.parseInt(form.substring(kind().length() + 1));
        }
    }

    /** An annex that must be in every form. @param pictured whether the PDF shows it as a picture */
    record Annex(int number, String eId, boolean pictured) {}

    String symbol() {
        return manifest.path("symbol").asText();
    }

    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        manifest.path("editions")
                .properties()
                .forEach(edition -> edition.getValue()
                        .path("outputs")
                        .properties()
                        .forEach(output -> outputs.add(new Output(
                                symbol(),
                                edition.getKey(),
                                output.getKey(),
                                output.getValue().path("sha256").asText()))));
        return outputs;
    }

    /** In the order of their numbers. */
    List<Annex> annexes() {
        List<Annex> annexes = new ArrayList<>();
        for (JsonNode statement : manifest.path("statements")) {
            if (statement.path("annex").isInt()) {
                annexes.add(new Annex(
                        statement.path("annex").asInt(),
                        statement.path("eId").asText(),
                        statement.hasNonNull("picturedBecause")));
            }
        }
        return annexes.stream().sorted(Comparator.comparingInt(Annex::number)).toList();
    }

    /** What is wrong in the list itself: each statement stands in it once, and is an annex or has a reason. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode statement : manifest.path("statements")) {
            String id = statement.path("statementId").asText();
            if (!seen.add(id)) {
                faults.add("statement " + id + " stands in the list twice");
            }
            if (statement.path("annex").isInt() == statement.hasNonNull("reason")) {
                faults.add("statement " + id + " is neither an annex nor left out for a reason");
            }
            if (statement.path("annex").isInt()
                    && !numbers.add(statement.path("annex").asInt())) {
                faults.add("annex " + statement.path("annex").asInt() + " is two statements");
            }
        }
        return faults;
    }
}
