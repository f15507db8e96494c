package org.opendebate.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory that the object store keeps its objects on, small enough to be filled. Needs root. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "192m";
    private static final int BLOCK = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder to mount it on; made if it is not there
     * @throws IllegalStateException where nothing may be mounted
     */
    static SmallDisk mount(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "opendebate", folder.toString()));
        return new SmallDisk(folder);
    }

    /** What a run that was itself killed has left mounted keeps the next one from emptying its folder. */
    static void unmountLeft(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                    .anyMatch(mount -> mount.startsWith("opendebate " + real + " "))) {
                run(List.of("umount", real.toString()));
            }
        } catch (IOException notThere) {
            // nothing is mounted on a folder that is not there, or where no such list is kept
        }
    }

    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    /** Writes until not a byte fits. */
    void fill() {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (int size = BLOCK; size > 0; ) {
                try {
                    out.write(block, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(List.of("umount", folder.toString()));
    }

    /** Beside the buckets' folders. */
    private Path filler() {
        return folder.resolve(".filler");
    }

    private static void run(List<String> command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
