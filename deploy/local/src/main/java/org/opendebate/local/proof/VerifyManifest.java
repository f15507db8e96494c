package org.opendebate.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.client.Signatures;

/**
 * Checks a folder of downloaded documents against the signed manifests beside them: the signatures, the bytes by their
 * hashes, and then what stands in them, read by other programs than those that made them.
 */
public final class VerifyManifest {
    private static final List<String> FORMS = List.of(".pdf", ".docx", ".html", ".xml", ".txt");
    private static final String CONTENT = ".content.json";

    private final Consumer<String> say;
    private final List<String> faults = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    public VerifyManifest(Consumer<String> say) {
        this.say = say;
    }

    /**
     * @param jwks the installation's public keys; null: {@code jwks.json} of the folder, or of one above it
     * @throws IllegalArgumentException if there is no manifest, no key, or nothing that a manifest names
     */
    public Findings check(Path folder, Path jwks) {
        Map<String, byte[]> files = files(folder);
        List<SignedManifest> manifests = manifests(folder, files, Proofs.keys(jwks, folder));
        for (SignedManifest manifest : manifests) {
            manifest.faults().forEach(fault -> faults.add(manifest.symbol() + ": " + fault));
        }
        Map<SignedManifest.Output, byte[]> found = outputs(files, manifests);
        if (found.isEmpty() && faults.isEmpty()) {
            throw new IllegalArgumentException("nothing in " + folder + " is a document of its manifests; put the"
                    + " documents to be checked beside them");
        }
        manifests.forEach(manifest -> editions(manifest, found).forEach(this::edition));
        return new Findings(faults, unchecked);
    }

    private void edition(Edition edition) {
        String name = edition.manifest().symbol() + " " + edition.language();
        Edition readable = edition;
        if (edition.forms().containsKey("pdf") && !PdfForm.readable()) {
            unchecked.add(name + " pdf: its words, for pdftotext is missing; install poppler-utils");
            readable = edition.without("pdf");
        }
        if (!edition.forms().containsKey("akn")) {
            unchecked.add(name + ": the words of its annexes, for they are compared with those of the Akoma Ntoso"
                    + " form; put that beside the others");
        }
        List<String> wrong = readable.faults();
        faults.addAll(wrong);
        if (wrong.isEmpty()) {
            say.accept(name + ": " + edition.manifest().annexes().size() + " annexes, each once and in its place in "
                    + String.join(", ", readable.places())
                    + (edition.forms().containsKey("akn") ? ", with the same words" : ""));
        }
    }

    private List<SignedManifest> manifests(Path folder, Map<String, byte[]> files, Signatures signatures) {
        List<SignedManifest> manifests = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith("manifest.json")) {
                try {
                    JsonNode signed = Proofs.signed(name, bytes, "manifest", signatures);
                    manifests.add(new SignedManifest(signed));
                    say.accept(name + ": signed by the installation, of "
                            + signed.path("symbol").asText());
                } catch (DebateFailed e) {
                    faults.add(e.getMessage());
                }
            }
        });
        if (manifests.isEmpty() && faults.isEmpty()) {
            throw new IllegalArgumentException("there is no manifest in " + folder
                    + ": no file whose name ends with manifest.json; save that of the compilation there");
        }
        return manifests;
    }

    /** Files by the output that they are, byte for byte. */
    private Map<SignedManifest.Output, byte[]> outputs(Map<String, byte[]> files, List<SignedManifest> manifests) {
        Map<SignedManifest.Output, byte[]> found = new LinkedHashMap<>();
        List<SignedManifest.Output> all = manifests.stream()
                .flatMap(manifest -> manifest.outputs().stream())
                .toList();
        List<SignedManifest.Translation> translations = manifests.stream()
                .flatMap(manifest -> manifest.translations().stream())
                .toList();
        files.forEach((name, bytes) -> {
            if (FORMS.stream().noneMatch(name::endsWith) && !name.endsWith(CONTENT)) {
                return;
            }
            String sha256 = Hashes.sha256(bytes);
            List<SignedManifest.Output> same = all.stream()
                    .filter(output -> output.sha256().equals(sha256))
                    .toList();
            List<SignedManifest.Translation> beside = translations.stream()
                    .filter(translation -> translation.sha256().equals(sha256))
                    .toList();
            beside.forEach(translation -> say.accept(name + ": " + translation.symbol() + " annex "
                    + translation.annex() + ", its translation in " + translation.language() + ", byte for byte"));
            if (same.isEmpty() && beside.isEmpty()) {
                faults.add(name + " is not as it was published: no manifest here has its SHA-256 " + sha256
                        + "; download it again, or move it elsewhere if it is no document of theirs");
            }
            same.forEach(output -> {
                found.put(output, bytes);
                say.accept(name + ": " + output.symbol() + " " + output.language() + " " + output.form()
                        + ", byte for byte");
            });
        });
        all.stream()
                .filter(output -> !found.containsKey(output))
                .forEach(output ->
                        say.accept("not here: " + output.symbol() + " " + output.language() + " " + output.form()));
        return found;
    }

    private static List<Edition> editions(SignedManifest manifest, Map<SignedManifest.Output, byte[]> found) {
        Map<String, Map<String, TreeMap<Integer, byte[]>>> byLanguage = new LinkedHashMap<>();
        found.forEach((output, bytes) -> {
            if (output.symbol().equals(manifest.symbol())) {
                byLanguage
                        .computeIfAbsent(output.language(), language -> new LinkedHashMap<>())
                        .computeIfAbsent(output.kind(), kind -> new TreeMap<>())
                        .put(output.volume(), bytes);
            }
        });
        List<Edition> editions = new ArrayList<>();
        byLanguage.forEach((language, kinds) -> {
            Map<String, List<byte[]>> forms = new LinkedHashMap<>();
            kinds.forEach((kind, volumes) -> {
                long published = manifest.outputs().stream()
                        .filter(output -> output.language().equals(language)
                                && output.kind().equals(kind))
                        .count();
                // of a document in volumes all are needed to say what is in it
                if (volumes.size() == published) {
                    forms.put(kind, List.copyOf(volumes.values()));
                }
            });
            editions.add(new Edition(manifest, language, forms));
        });
        return editions;
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(Files::isRegularFile)
                    .forEach(file -> files.put(file.getFileName().toString(), Proofs.read(file)));
        } catch (IOException e) {
            throw new IllegalArgumentException("no folder: " + folder, e);
        }
        return files;
    }
}
