package org.opendebate.local.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the components' files are: as Maven fetched them, and unpacked in a cache folder that all checkouts share.
 *
 * <p>The local Maven repository is the system property {@code maven.repo.local}, or where our own jars come from; the cache folder is
 * the environment's OPENDEBATE_CACHE, or {@code /var/cache/opendebate} for root (whose home an unprivileged user cannot
 * enter), or {@code ~/.cache/opendebate}.
 */
final class ComponentFiles {

    private static final Object ONE_AT_A_TIME = new Object();

    private ComponentFiles() {}

    /** Writes the unpacked form of a component into an empty folder. */
    interface Unpacker {
        void unpackTo(Path folder) throws IOException, InterruptedException;
    }

    /** Of the processes of Kafka and of the S3 store. */
    static String classpath() {
        return resource("components.classpath")
                .strip()
                .replace("{repository}", repository().toString());
    }

    /**
     * A component's file in the local Maven repository.
     *
     * @param component name in components.properties
     */
    static Path artefact(String component) {
        Path file = repository().resolve(property(component));
        if (!Files.isRegularFile(file)) {
            throw new ComponentFailed("the file of " + component + " is not in the local Maven repository: " + file
                    + "; a build of deploy/local fetches it");
        }
        return file;
    }

    static String version(String component) {
        return property(component + ".version");
    }

    static boolean isUnpacked(String name) {
        return Files.isDirectory(cache().resolve(name));
    }

    /** The folder of an unpacked component, made once: whoever finds it finds it whole. */
    static Path unpacked(String name, Unpacker unpacker) {
        Path folder = cache().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(folder.getParent());
                try (FileChannel channel = FileChannel.open(
                                folder.resolveSibling(name + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(folder)) {
                        Path partial = folder.resolveSibling(name + ".partial");
                        Folders.deleteRecursively(partial);
                        Files.createDirectories(partial);
                        unpacker.unpackTo(partial);
                        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot unpack " + name + " into " + folder, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while unpacking " + name, e);
            }
        }
    }

    /** Where the components' class archives lie. */
    static Path archives() {
        return cache().resolve("archives");
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("OPENDEBATE_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Unprivileged.isRoot()
                        ? Path.of("/var/cache/opendebate")
                        : Path.of(System.getProperty("user.home"), ".cache", "opendebate"))
                .toAbsolutePath();
    }

    private static Path repository() {
        return Optional.ofNullable(System.getProperty("maven.repo.local"))
                .map(Path::of)
                .or(ComponentFiles::repositoryOfOurDriver)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".m2", "repository"))
                .toAbsolutePath();
    }

    /** Where the settings of Maven move the repository, the PostgreSQL driver on our classpath tells where. */
    private static Optional<Path> repositoryOfOurDriver() {
        CodeSource source = org.postgresql.Driver.class.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Optional.empty();
        }
        String path = Path.of(URI.create(source.getLocation().toString())).toString();
        int end = path.indexOf("/org/postgresql/postgresql/");
        return end < 0 ? Optional.empty() : Optional.of(Path.of(path.substring(0, end)));
    }

    private static String property(String key) {
        Properties properties = new Properties();
        try (InputStream in = ComponentFiles.class.getResourceAsStream("components.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }

    private static String resource(String name) {
        try (InputStream in = ComponentFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build of deploy/local left no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
