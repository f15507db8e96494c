package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdIT {

    @TempDir
    Path folder;

    @Test
    void itFindsTheTestFilePlainAndInAnArchiveAndNothingElseAlsoAfterSigkill() throws IOException {
        assumeTrue(Clamd.isInstalled(), "not run: needs clamd, install clamav-daemon");
        try (Clamd clamd = Clamd.start(folder, FreePorts.one())) {
            assertThat(scanned(clamd, Clamd.testFile())).contains("Eicar").endsWith("FOUND");

            clamd.kill();
            clamd.start();

            assertThat(scanned(clamd, archive(Clamd.testFile())))
                    .contains("Eicar")
                    .endsWith("FOUND");
            assertThat(scanned(clamd, archive(new byte[1000]))).endsWith("OK");
        }
    }

    private static byte[] archive(byte[] entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            zip.write(entry);
        }
        return bytes.toByteArray();
    }

    private static String scanned(Clamd clamd, byte[] file) throws IOException {
        String[] address = clamd.address().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(file.length);
            out.write(file);
            out.writeInt(0);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }
}
