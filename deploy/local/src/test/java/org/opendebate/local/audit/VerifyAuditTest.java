package org.opendebate.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.client.Api;

class VerifyAuditTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void fetched() throws IOException {
        for (String service : AuditFolder.SERVICES) {
            Files.writeString(AuditFolder.rows(folder, service), Chains.of(service, 3));
        }
        AuditFolder.keepHeads(folder, List.of());
    }

    @Test
    void chainsThatHoldHaveNoFaults() {
        assertThat(faults()).isEmpty();
        assertThat(said).hasSize(3).allMatch(line -> line.contains("3 rows"));
    }

    @Test
    void anotherServiceHasSeenMoreThanThereIs() throws IOException {
        AuditFolder.keepHeads(
                folder, List.of(new KnownHead("meeting-service", 4, "a".repeat(64), "statement-service")));

        assertThat(faults())
                .containsExactly("meeting-service: row 4 is missing, which statement-service has seen: the chain ends"
                        + " at 3");
    }

    @Test
    void theChainOfAnotherServiceIsNotTaken() throws IOException {
        Files.copy(
                AuditFolder.rows(folder, "meeting-service"),
                AuditFolder.rows(folder, "statement-service"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(faults()).contains("statement-service: row 1 is of another chain: meeting-service");
    }

    @Test
    void aMissingFileIsAFault() throws IOException {
        Files.delete(AuditFolder.rows(folder, "meeting-service"));

        assertThat(faults()).singleElement().asString().startsWith("meeting-service: there is no");
    }

    @Test
    void aBrokenLineIsAFault() throws IOException {
        Path rows = AuditFolder.rows(folder, "meeting-service");
        Files.writeString(rows, Files.readString(rows).replaceFirst("\n", "\nnot JSON\n"));

        assertThat(faults()).containsExactly("meeting-service: the line after row 1 cannot be read");
    }

    private List<String> faults() {
        return new VerifyAudit(said::add).check(folder, List.of()).faults();
    }

    @Test
    void theCanonicalFormIsThatOfTheStandard() throws IOException {
        // the escapes of RFC 8785, 3.2.2.2
        assertThat(CanonicalJson.of(Api.JSON.readTree(
                        "{ \"b\": 1, \"a\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\" }")))
                .isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"b\":1}");
    }
}
