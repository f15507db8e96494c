package org.opendebate.statements.batch.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.batch.BatchSettings;
import org.opendebate.statements.batch.TakeBatch;
import org.opendebate.statements.submission.UploadedFile;

/** Reads the parts of a batch: the index first, and then each file that it names, once. */
@ApplicationScoped
class BatchForm {
    private static final String INDEX = "index";
    /** What the header of a submission can carry. */
    private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");

    private static final int LONGEST_INDEX = 1024 * 1024;

    private final ObjectMapper json;
    private final BatchSettings settings;

    BatchForm(ObjectMapper json, BatchSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /**
     * A batch as it was understood.
     *
     * @param canonical the index: spaces and the order of members do not matter
     */
    record Read(String canonical, List<TakeBatch.GivenItem> items) {
        List<String> hashes() {
            return items.stream()
                    .flatMap(item -> new TreeMap<>(item.files()).values().stream())
                    .map(UploadedFile::sha256)
                    .toList();
        }
    }

    Read read(MultipartFormDataInput form) throws JsonProcessingException {
        Map<String, Collection<FormValue>> parts = form.getValues();
        BatchIndex index = json.readValue(index(parts), BatchIndex.class);
        requireItems(index);
        Map<String, UploadedFile> files = files(parts);
        List<TakeBatch.GivenItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (BatchIndex.BatchEntry entry : index.items()) {
            int number = items.size() + 1;
            requireKey(entry, number, keys);
            Map<String, UploadedFile> own = new LinkedHashMap<>();
            entry.parts().forEach((name, part) -> own.put(name, file(files, part, number, named)));
            items.add(new TakeBatch.GivenItem(entry.idempotencyKey(), entry.author(), entry.metadataText(), own));
        }
        files.keySet().stream()
                .filter(part -> !named.contains(part))
                .sorted()
                .findFirst()
                .ifPresent(part -> {
                    throw invalid("The index does not name a part that came.", "parts", part)
                            .remedy("Name the part in the item that it belongs to, or leave it out.");
                });
        return new Read(json.writeValueAsString(index), items);
    }

    private static String index(Map<String, Collection<FormValue>> parts) {
        String first = parts.isEmpty() ? null : parts.keySet().iterator().next();
        if (!INDEX.equals(first)) {
            throw Refusal.of(Problems.BATCH_INDEX_MISSING, "The first part of a batch is its index.")
                    .rule(INDEX)
                    .found(first == null ? "no part" : first)
                    .expected(INDEX)
                    .remedy("Send the part named index before all others, with Content-Type application/json.");
        }
        FormValue index = parts.get(INDEX).iterator().next();
        byte[] text = bytes(index);
        if (text.length > LONGEST_INDEX) {
            throw tooLarge(
                    "The index is too large.",
                    Sentence.of("{bytes} bytes").with("bytes", text.length),
                    atMost(LONGEST_INDEX));
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(FormValue value) {
        if (!value.isFileItem()) {
            return value.getValue().getBytes(StandardCharsets.UTF_8);
        }
        try (var in = value.getFileItem().getInputStream()) {
            return in.readNBytes(LONGEST_INDEX + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private void requireItems(BatchIndex index) {
        if (index == null || index.items().isEmpty()) {
            throw invalid("The index has no items.", "items", "no items").remedy("Send at least one submission.");
        }
        if (index.items().size() > settings.mostItems()) {
            throw tooLarge(
                    "The batch has too many items.",
                    Sentence.of("{count} items").with("count", index.items().size()),
                    Sentence.of("at most {most} items").with("most", settings.mostItems()));
        }
    }

    private static void requireKey(BatchIndex.BatchEntry entry, int number, Set<String> keys) {
        String key = entry == null ? null : entry.idempotencyKey();
        if (key == null || key.isBlank() || !KEY.matcher(key).matches()) {
            throw invalid(
                            "An item has no idempotency key that a header could carry.",
                            "idempotency-key",
                            Sentence.of("item {number}").with("number", number))
                    .expected("1 to 255 characters of ASCII")
                    .remedy("Give each item a key of its own.");
        }
        if (!keys.add(key)) {
            throw invalid("Two items have the same idempotency key.", "idempotency-key", key)
                    .remedy("Give each item a key of its own.");
        }
    }

    /** All that came beside the index. */
    private Map<String, UploadedFile> files(Map<String, Collection<FormValue>> parts) {
        Map<String, UploadedFile> files = new LinkedHashMap<>();
        MemorySize most = settings.mostBytes();
        long bytes = 0;
        for (Map.Entry<String, Collection<FormValue>> part : parts.entrySet()) {
            if (part.getKey().equals(INDEX) && part.getValue().size() == 1) {
                continue;
            }
            FormValue value = part.getValue().iterator().next();
            if (part.getValue().size() > 1) {
                throw invalid("Two parts have the same name.", "parts", part.getKey())
                        .remedy("Give each part a name of its own.");
            }
            if (!value.isFileItem() || value.getFileItem().isInMemory()) {
                throw invalid("A part is not a file.", "parts", part.getKey())
                        .remedy("Send each file with a file name.");
            }
            UploadedFile file = new UploadedFile(value.getFileItem().getFile());
            bytes += file.size();
            if (bytes > most.asLongValue()) {
                throw tooLarge(
                        "The files of the batch are too large together.",
                        Sentence.of("more than {most} bytes").with("most", most.asLongValue()),
                        atMost(most.asLongValue()));
            }
            files.put(part.getKey(), file);
        }
        return files;
    }

    private static UploadedFile file(Map<String, UploadedFile> files, String part, int number, Set<String> named) {
        UploadedFile file = files.get(part);
        if (file == null) {
            throw invalid("The index names a part that did not come.", "parts", part)
                    .with("item", number)
                    .remedy("Send the part, or leave its name out of the index.");
        }
        if (!named.add(part)) {
            throw invalid("The index names a part twice.", "parts", part)
                    .with("item", number)
                    .remedy("Send the file once for each item that it belongs to.");
        }
        return file;
    }

    private static Refusal invalid(String detail, String rule, Object found) {
        return Refusal.of(Problems.BATCH_INDEX_INVALID, detail).rule(rule).found(found);
    }

    private static Sentence atMost(long bytes) {
        return Sentence.of("at most {most} bytes").with("most", bytes);
    }

    private static Refusal tooLarge(String detail, Sentence found, Sentence expected) {
        return Refusal.of(Problems.BATCH_TOO_LARGE, detail)
                .rule("batch")
                .found(found)
                .expected(expected)
                .remedy("Send it as several batches.");
    }
}
