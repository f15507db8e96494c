package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.local.stack.ServiceName;

/** The bill of materials beside each service's package, held against the libraries that the package has. */
class SbomIT {
    private static final int FEWEST = 50;
    /** Quarkus adds it to its Flyway extension by itself, behind Maven's back; it is of the release that the bill names. */
    private static final String ADDED_BY_QUARKUS = "io.quarkus.quarkus-flyway-postgresql-";

    @ParameterizedTest
    @EnumSource
    void everyLibraryOfTheServiceIsInItsBillOfMaterials(ServiceName service) throws IOException {
        Path target = Repository.file(service.wire()).resolve("target");
        Set<String> named = new TreeSet<>();
        for (JsonNode component : new ObjectMapper()
                .readTree(target.resolve("sbom.json").toFile())
                .path("components")) {
            named.add(component.path("name").asText() + "-"
                    + component.path("version").asText());
        }

        List<String> libraries = libraries(target.resolve("quarkus-app/lib"));

        assertEquals(
                List.of(),
                libraries.stream()
                        .filter(library -> !library.startsWith(ADDED_BY_QUARKUS))
                        .filter(library -> named.stream().noneMatch(name -> isOf(library, name)))
                        .toList());
        assertTrue(libraries.size() > FEWEST, () -> "too few libraries: " + libraries);
    }

    /** A library's file is named GROUP.ARTIFACT-VERSION, with a classifier behind it where there is one. */
    private static boolean isOf(String library, String name) {
        return library.endsWith("." + name + ".jar") || library.contains("." + name + "-");
    }

    private static List<String> libraries(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
