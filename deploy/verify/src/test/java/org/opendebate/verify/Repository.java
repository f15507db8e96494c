package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.local.stack.ServiceName;

/** The checkout under test. */
final class Repository {
    static final Path ROOT = root();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("opendebate"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "no checkout of Open Debate above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        return read(file(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's OpenAPI document, as it is committed. */
    static JsonNode description(ServiceName service) throws IOException {
        return YAML.readTree(file(service.wire() + "/openapi/openapi.yaml").toFile());
    }

    /** The OpenAPI document of the whole API, as the build made it of the services'. */
    static JsonNode wholeDescription() throws IOException {
        try (InputStream document = Repository.class.getResourceAsStream("/org/opendebate/api/openapi.json")) {
            return JSON.readTree(document);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java sources below {@code folder} that are shipped, not tests. */
    static List<Path> mainSources(String folder) {
        Path sources = file(folder).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
