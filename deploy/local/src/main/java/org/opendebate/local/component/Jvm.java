package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the stack's Java programs are started: several side by side, often, and not for long.
 *
 * <p>Classes as a virtual machine has them after loading are kept for the next one, which then starts with little more than
 * half of the work (JEP 310, 350; {@code -XX:+AutoCreateSharedArchive}). The machine itself writes the file when it ends in
 * order, tells whether it still fits its classes, and does without it where it does not.
 */
public final class Jvm {

    private Jvm() {}

    /**
     * The command that starts a program.
     *
     * @param archive where its loaded classes are kept
     * @param heap at most: {@code 512m}
     * @param rest further options, what to run, and its arguments
     */
    public static List<String> command(Path archive, String heap, List<String> rest) {
        try {
            Files.createDirectories(archive.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of " + archive, e);
        }
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                // what it leaves out of the archive, and why it cannot use one, is nothing to act upon
                "-Xlog:cds*=off",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(rest);
        return command;
    }

    /** The one that runs this program. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Of a program whose classes belong to no checkout. */
    static List<String> ofComponent(String name, String heap, List<String> rest) {
        return command(ComponentFiles.archives().resolve(name + ".jsa"), heap, rest);
    }
}
