package org.opendebate.local.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of one document in one language, held against its manifest and against each other: each annex once, in its
 * place, with the same words. Order and number come from the manifest, the words from the Akoma Ntoso form.
 *
 * @param forms by the kind of the form; a PDF in its volumes, every other form in one
 */
record Edition(SignedManifest manifest, String language, Map<String, List<byte[]>> forms) {
    private static final List<String> READ = List.of("akn", "html", "docx", "pdf");

    Edition without(String form) {
        Map<String, List<byte[]>> others = new LinkedHashMap<>(forms);
        others.remove(form);
        return new Edition(manifest, language, others);
    }

    /** The forms in which the annexes are looked for; in a PDF only by their words. */
    List<String> places() {
        return READ.stream()
                .filter(form -> forms.containsKey(form) && (!form.equals("pdf") || forms.containsKey("akn")))
                .toList();
    }

    /** What does not agree; empty if all does. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<AnnexText> reference = forms.containsKey("akn") ? annexes("akn", faults) : List.of();
        for (String form : List.of("html", "docx")) {
            if (forms.containsKey(form)) {
                compare(form, annexes(form, faults), reference, faults);
            }
        }
        if (forms.containsKey("pdf") && !reference.isEmpty()) {
            pdf(reference, faults);
        }
        return faults;
    }

    private List<AnnexText> annexes(String form, List<String> faults) {
        try {
            byte[] bytes = forms.get(form).getFirst();
            List<AnnexText> annexes = switch (form) {
                case "akn" -> AknForm.annexes(bytes);
                case "html" -> HtmlForm.annexes(bytes);
                default -> DocxForm.annexes(bytes);
            };
            places(form, annexes.stream().map(AnnexText::eId).toList(), faults);
            return annexes;
        } catch (TextDiffers e) {
            faults.add(name(form) + ": " + e.getMessage());
            return List.of();
        }
    }

    private void places(String form, List<String> found, List<String> faults) {
        List<String> expected =
                manifest.annexes().stream().map(SignedManifest.Annex::eId).toList();
        if (found.equals(expected)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        found.stream()
                .filter(eId -> !seen.add(eId))
                .distinct()
                .forEach(eId -> faults.add(name(form) + ": " + eId + " is there twice"));
        expected.stream()
                .filter(eId -> !seen.contains(eId))
                .forEach(eId -> faults.add(name(form) + ": " + eId + " is missing"));
        seen.stream()
                .filter(eId -> !expected.contains(eId))
                .forEach(eId -> faults.add(name(form) + ": " + eId + " is in no list"));
        if (seen.size() == expected.size() && seen.containsAll(expected) && found.size() == expected.size()) {
            faults.add(name(form) + ": the annexes stand as " + found + ", not as " + expected);
        }
    }

    private void compare(String form, List<AnnexText> annexes, List<AnnexText> reference, List<String> faults) {
        for (AnnexText annex : annexes) {
            reference.stream()
                    .filter(other -> other.eId().equals(annex.eId()))
                    .filter(other -> !other.letters().equals(annex.letters()))
                    .findFirst()
                    .ifPresent(other -> faults.add(name(form) + ": " + annex.eId()
                            + " has other words than the Akoma Ntoso form has" + firstDifference(annex, other)));
        }
    }

    private static String firstDifference(AnnexText annex, AnnexText other) {
        String run = annex.run();
        return other.lines().stream()
                .filter(line -> !run.contains(Letters.of(line)))
                .findFirst()
                .map(line -> ": it lacks '" + line.strip() + "'")
                .orElse(": it has more");
    }

    /** Pages interrupt lines, so that each is sought from its beginning and followed over what stands between. */
    private void pdf(List<AnnexText> reference, List<String> faults) {
        String text;
        try {
            text = PdfForm.text(forms.get("pdf"));
        } catch (TextDiffers e) {
            faults.add(name("pdf") + ": " + e.getMessage());
            return;
        }
        Set<String> pictured = new HashSet<>();
        manifest.annexes().stream().filter(SignedManifest.Annex::pictured).forEach(annex -> pictured.add(annex.eId()));
        Letters letters = new Letters(text, List.of(manifest.symbol()));
        String run = Letters.of(text);
        int next = letters.end();
        for (AnnexText annex : reference.reversed()) {
            try {
                next = letters.hold(
                        annex.eId(),
                        annex.title(),
                        next,
                        pictured.contains(annex.eId()) ? List.of() : annex.lines(),
                        annex.lines());
                twice(annex, run, reference, faults);
            } catch (TextDiffers e) {
                faults.add(name("pdf") + ": " + e.getMessage());
            }
        }
    }

    /** A line that the Akoma Ntoso form has so many times is not there more often. */
    private void twice(AnnexText annex, String run, List<AnnexText> reference, List<String> faults) {
        StringBuilder all = new StringBuilder();
        reference.forEach(other -> all.append(other.run()).append('\n'));
        for (String line : annex.lines()) {
            String letters = Letters.of(line);
            if (letters.length() >= Letters.TELLING && times(run, letters) > times(all.toString(), letters)) {
                faults.add(name("pdf") + ": " + annex.eId() + " is there twice: '" + line.strip() + "'");
                return;
            }
        }
    }

    private static int times(String text, String part) {
        int times = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            times++;
        }
        return times;
    }

    private String name(String form) {
        return manifest.symbol() + " " + language + " " + form;
    }
}
