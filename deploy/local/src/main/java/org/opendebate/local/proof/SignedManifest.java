package org.opendebate.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A manifest, after its signature was found to hold: of the statements of a compilation, or of the parts of a letter. */
record SignedManifest(JsonNode manifest) {
    private static final String LETTER = "letter";

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

    /** A text that stands beside an annex. @param sha256 of its Akoma Ntoso */
    record Translation(String symbol, int annex, String language, String sha256) {}

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

    List<Translation> translations() {
        List<Translation> translations = new ArrayList<>();
        for (JsonNode one : listed()) {
            for (JsonNode translation : one.path("translations")) {
                if (one.path("annex").isInt()) {
                    translations.add(new Translation(
                            symbol(),
                            one.path("annex").asInt(),
                            translation.path("language").asText(),
                            translation.path("model").path("sha256").asText()));
                }
            }
        }
        return translations;
    }

    /** In the order of their numbers. */
    List<Annex> annexes() {
        List<Annex> annexes = new ArrayList<>();
        for (JsonNode one : listed()) {
            if (one.path("annex").isInt()) {
                annexes.add(new Annex(
                        one.path("annex").asInt(), one.path("eId").asText(), one.hasNonNull("picturedBecause")));
            }
        }
        return annexes.stream().sorted(Comparator.comparingInt(Annex::number)).toList();
    }

    private boolean ofLetter() {
        return LETTER.equals(manifest.path("kind").asText());
    }

    private JsonNode listed() {
        return manifest.path(ofLetter() ? "parts" : "statements");
    }

    /** A statement that is no annex says why; of a letter's parts only the letter itself is none. */
    private boolean leftOut(JsonNode one) {
        return ofLetter() ? LETTER.equals(one.path("part").asText()) : one.hasNonNull("reason");
    }

    /** What is wrong in the list itself: each stands in it once, and is an annex or has a reason to be none. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode one : listed()) {
            String name = ofLetter()
                    ? "part " + one.path("part").asText()
                    : "statement " + one.path("statementId").asText();
            if (!seen.add(name)) {
                faults.add(name + " stands in the list twice");
            }
            if (one.path("annex").isInt() == leftOut(one)) {
                faults.add(name + " is neither an annex nor left out for a reason");
            }
            if (one.path("annex").isInt() && !numbers.add(one.path("annex").asInt())) {
                faults.add("annex " + one.path("annex").asInt() + " is two of them");
            }
        }
        return faults;
    }
}
