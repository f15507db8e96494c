package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The smallest cluster that radosgw can keep objects in: one monitor and one storage daemon on the loopback address, each
 * object once, written with fsync. No log-in: whoever is on this machine may talk to it, with the tools of Ceph.
 */
final class CephCluster {

    static final String MON = "ceph-mon";
    static final String OSD = "ceph-osd";

    private static final Duration STEP = Duration.ofSeconds(120);
    /** Written when it was made to the end; another half-made one is made anew. */
    private static final String MADE = "made-at-port";

    private final Path folder;
    private final RadosPorts ports;
    private final Path configuration;
    private ChildProcess mon;
    private ChildProcess osd;

    CephCluster(Path folder, RadosPorts ports) {
        this.folder = folder;
        this.ports = ports;
        this.configuration = folder.resolve("ceph.conf");
    }

    /** Starts it, and makes it at the first time; whoever asks it for something waits until it is ready. */
    void start() {
        try {
            String fsid = kept("fsid");
            Files.writeString(configuration, CephConfiguration.of(folder, fsid, ports));
            Path made = folder.resolve(MADE);
            if (!Files.exists(made)) {
                make(fsid);
                Files.writeString(made, ports.mon() + "\n");
                return;
            }
            if (!Files.readString(made).strip().equals(Integer.toString(ports.mon()))) {
                map(fsid);
                run(MON, "-i", "a", "--inject-monmap", "monmap");
                Files.writeString(made, ports.mon() + "\n");
            }
            startMon();
            startOsd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        osd.stop();
        mon.stop();
    }

    void kill() {
        osd.kill();
        mon.kill();
    }

    /** Starts a program of Ceph that knows where the cluster is. */
    ChildProcess started(String program, String... arguments) {
        return ChildProcess.start(launch(program, Map.of(), arguments));
    }

    /** Runs a program of Ceph to its end. */
    void run(String program, String... arguments) {
        ChildProcess.run(launch(program, Map.of(), arguments), STEP);
    }

    /**
     * Runs a program with arguments that nobody else on this machine can read.
     *
     * @throws ComponentFailed with what it said where it did not end with 0
     */
    void runSecretly(String secretArguments, String program, String... arguments) {
        ChildProcess.run(launch(program, Map.of("CEPH_ARGS", secretArguments), arguments), STEP);
    }

    private void make(String fsid) throws IOException {
        for (String data : List.of("mon", "osd", "rgw")) {
            Folders.deleteRecursively(folder.resolve(data));
            Files.createDirectories(folder.resolve(data));
        }
        map(fsid);
        run(MON, "--mkfs", "-i", "a", "--monmap", "monmap");
        startMon();
        String id = kept("osd-id");
        tell("osd", "new", id, "0");
        run(OSD, "-i", "0", "--mkfs", "--osd-uuid", id);
        startOsd();
        tell("osd", "crush", "add", "osd.0", "1.0", "host=localhost", "root=default");
    }

    /** A monitor that has just been made refuses the first commands; to repeat one of these changes nothing. */
    private void tell(String... arguments) {
        long end = System.nanoTime() + STEP.toNanos();
        while (true) {
            try {
                run("ceph", arguments);
                return;
            } catch (ComponentFailed e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    /** Where the monitor is; it keeps that in its own data. */
    private void map(String fsid) {
        run(
                "monmaptool",
                "--create",
                "--clobber",
                "--addv",
                "a",
                "[v1:127.0.0.1:" + ports.mon() + "]",
                "--fsid",
                fsid,
                "monmap");
    }

    private void startMon() {
        mon = started(MON, "-i", "a", "-f");
    }

    private void startOsd() {
        osd = started(OSD, "-i", "0", "-f");
    }

    private ChildProcess.Launch launch(String program, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-c", configuration.toString()));
        command.addAll(Arrays.asList(arguments));
        return new ChildProcess.Launch(program, folder, command, environment);
    }

    private String kept(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID() + "\n");
        }
        return Files.readString(file).strip();
    }
}
