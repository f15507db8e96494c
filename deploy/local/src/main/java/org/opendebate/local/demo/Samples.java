package org.opendebate.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.opendebate.local.client.DebateFailed;

/** The committed sample statements and the papers of the meeting. */
final class Samples {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Path folder;
    private final List<Sample> all;

    private Samples(Path folder, List<Sample> all) {
        this.folder = folder;
        this.all = all;
    }

    static Samples read(Path folder) {
        try {
            return new Samples(
                    folder,
                    JSON.readValue(folder.resolve("samples.json").toFile(), new TypeReference<List<Sample>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sample> all() {
        return all;
    }

    List<Sample> where(Predicate<Sample> condition) {
        return all.stream().filter(condition).toList();
    }

    /** The one of that scenario. */
    Sample of(Sample.Scenario scenario) {
        return all.stream()
                .filter(sample -> sample.scenario() == scenario)
                .findFirst()
                .orElseThrow(() -> new DebateFailed("no sample has the scenario " + scenario));
    }

    /** The first of that delegation or briefer. */
    Sample of(String who) {
        return all.stream()
                .filter(sample -> sample.who().equals(who))
                .findFirst()
                .orElseThrow(() -> new DebateFailed("no sample is from " + who));
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
