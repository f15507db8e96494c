package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class EnginePackagesTest {

    @Test
    void theEngineAndEachFontAreToldWithOneVersion() throws IOException {
        SortedMap<String, String> versions = EnginePackages.in(Path.of("target", "typst"));

        assertTrue(versions.containsKey("@myriaddreamin/typst-ts-node-compiler"), versions.toString());
        assertTrue(versions.size() >= 4, versions.toString());
        assertTrue(
                versions.values().stream().allMatch(version -> version.matches("\\d+\\.\\d+\\.\\d+")),
                versions.toString());
    }
}
