package org.opendebate.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a stack finds the programs, keeps its data, and listens.
 *
 * @param root of the checkout
 * @param data folder of this stack alone
 * @param base first of its ports
 * @param store that keeps its objects
 */
public record Layout(Path root, Path data, int base, Store store) {

    /** Reserved ports below, the range of outgoing connections above. */
    private static final int LOWEST = 1024;

    private static final int HIGHEST = 65_535 - Port.values().length;

    public Layout {
        if (base < LOWEST || base > HIGHEST) {
            throw new IllegalArgumentException(
                    "OPENDEBATE_PORT must be a number from " + LOWEST + " to " + HIGHEST + ", not " + base);
        }
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** With the store that needs nothing but Java. */
    public Layout(Path root, Path data, int base) {
        this(root, data, base, Store.S3PROXY);
    }

    /**
     * Of the stack that {@code up} starts or that the demo plays on.
     *
     * @param name {@code stack} or {@code demo}
     */
    public static Layout named(String name, Map<String, String> environment) {
        Path root = checkout();
        Path data = Optional.ofNullable(environment.get("OPENDEBATE_DATA"))
                .map(Path::of)
                .orElseGet(() -> root.resolve("deploy/local/data"));
        return new Layout(root, data.resolve(name), base(environment), store(environment));
    }

    private static int base(Map<String, String> environment) {
        String text = environment.getOrDefault("OPENDEBATE_PORT", "");
        try {
            return text.isBlank() ? Port.DEFAULT_BASE : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("OPENDEBATE_PORT must be a number, not " + text, e);
        }
    }

    private static Store store(Map<String, String> environment) {
        String text = environment.getOrDefault("OPENDEBATE_STORE", "");
        return text.isBlank() ? Store.S3PROXY : Store.ofWire(text.strip());
    }

    /** The checkout: as the script says, or else upwards from the working folder. */
    private static Path checkout() {
        String told = System.getProperty("opendebate.root");
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("opendebate"))
                    && Files.isDirectory(folder.resolve("deploy/local"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no checkout of Open Debate at or above " + Path.of("").toAbsolutePath());
    }

    public int port(Port port) {
        return port.of(base);
    }

    public String url(Port port) {
        return port.url(base);
    }

    /** A component's folder, or a file beside those. */
    Path folder(String component) {
        return data.resolve(component);
    }
}
