package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes as a virtual machine has them after loading, kept for the next one, which then starts with little more than half of the
 * work (JEP 310, 350; {@code -XX:+AutoCreateSharedArchive}). The machine itself writes the file when it ends in order, tells
 * whether it still fits its classes, and does without it where it does not.
 */
public final class SharedArchive {

    private SharedArchive() {}

    /** Of a process whose classes belong to no checkout. */
    static List<String> ofComponent(String name) {
        return options(ComponentFiles.archives().resolve(name + ".jsa"));
    }

    /** What to pass to {@code java}, for the archive to lie in that file. */
    public static List<String> options(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of " + file, e);
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + file,
                // what it leaves out of the archive, and why it cannot use one, is nothing to act upon
                "-Xlog:cds*=off");
    }
}
