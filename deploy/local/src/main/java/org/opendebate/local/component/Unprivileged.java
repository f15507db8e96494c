package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a program that refuses to run as root is run nevertheless. */
enum Unprivileged {
    /** We are not root. */
    AS_WE_ARE(List.of()),
    /** In a user namespace of its own, in which it is nobody but still owns root's files. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** As the user nobody, who must own the program's data. Needed where user namespaces are forbidden. */
    OTHER_USER(List.of("setpriv", "--reuid=nobody", "--regid=" + nobodyGroup(), "--clear-groups"));

    private static final String USER = "nobody";

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static Unprivileged detect() {
        if (!isRoot()) {
            return AS_WE_ARE;
        }
        if (succeeds(USER_NAMESPACE.command(List.of("true")))) {
            return USER_NAMESPACE;
        }
        if (succeeds(OTHER_USER.command(List.of("true")))) {
            return OTHER_USER;
        }
        throw new ComponentFailed(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv --reuid=nobody'"
                        + " works here; run as another user");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the program the files that it must own. */
    void own(Path root) {
        if (this == AS_WE_ARE) {
            return;
        }
        String owner = this == OTHER_USER ? USER : "root";
        try (Stream<Path> paths = Files.walk(root)) {
            UserPrincipal principal =
                    root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            if (Files.getOwner(root).equals(principal)) {
                return;
            }
            for (Path path : paths.toList()) {
                Files.setOwner(path, principal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws ComponentFailed when the program could not enter the folder
     */
    void requireReach(Path folder) {
        if (this == OTHER_USER && !succeeds(command(List.of("test", "-x", folder.toString())))) {
            throw new ComponentFailed("the user nobody, as whom PostgreSQL runs for root, cannot enter " + folder
                    + "; use a folder that everybody may enter, or run as another user");
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Debian calls the group of nobody nogroup. */
    private static String nobodyGroup() {
        try {
            return Files.exists(Path.of("/etc/group"))
                            && Files.readAllLines(Path.of("/etc/group")).stream()
                                    .anyMatch(line -> line.startsWith("nogroup:"))
                    ? "nogroup"
                    : "nobody";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
