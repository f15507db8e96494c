package org.opendebate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendebate.local.demo.Kill;
import org.opendebate.local.demo.Scenario;
import org.opendebate.local.faults.Fault;
import org.opendebate.local.faults.FaultRun;
import org.opendebate.local.faults.Plant;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.ServiceName;

class CommandTest {

    @Test
    void demoTakesAnyNumberOfKills() {
        Command command =
                Command.parse(List.of("demo", "--kill", "gateway@submissions", "--keep", "--kill", "statement@seal"));

        assertThat(command)
                .isEqualTo(new Command.Demo(
                        Scenario.MAIN,
                        true,
                        List.of(Kill.parse("gateway@submissions"), Kill.parse("statement-service@seal"))));
    }

    @Test
    void demoTakesAScenarioByItsName() {
        assertThat(Command.parse(List.of("demo", "--scenario", "full")))
                .isEqualTo(new Command.Demo(Scenario.FULL, false, List.of()));
        assertThatThrownBy(() -> Command.parse(List.of("demo", "--scenario", "half")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("the scenarios are main, full");
    }

    @Test
    void killsBelongToTheMainScenario() {
        assertThatThrownBy(() -> Command.parse(List.of("demo", "--scenario", "full", "--kill", "gateway@seal")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("main scenario only");
    }

    @Test
    void killOfAnUnknownServiceOrStepNamesThoseThereAre() {
        assertThatThrownBy(() -> Command.parse(List.of("demo", "--kill", "mail@seal")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("no service mail")
                .hasMessageContaining("meeting-service");
        assertThatThrownBy(() -> Command.parse(List.of("demo", "--kill", "gateway@dinner")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("no step dinner")
                .hasMessageContaining("publication");
    }

    @Test
    void tokenOfADelegateNeedsItsDelegation() {
        assertThatThrownBy(() -> Command.parse(List.of("token", "--role", "delegate")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("needs --delegation");
    }

    @Test
    void tokenOfAFocalPointIsAskedForByTheNameOfTheRole() {
        assertThat(Command.parse(List.of("token", "--role", "focal-point", "--delegation", "KEN")))
                .isEqualTo(new Command.Token(LocalRole.FOCAL_POINT, Optional.of("KEN"), false));
    }

    @Test
    void optionThatMeansNothingIsRefusedRatherThanIgnored() {
        assertThatThrownBy(() -> Command.parse(List.of("down", "--prune")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("--prune");
    }

    @Test
    void faultsAreTakenByTheirNames() {
        Command command = Command.parse(List.of(
                "faults",
                "--only",
                "cut,kill-store",
                "--submissions",
                "40",
                "--seed",
                "7",
                "--plant",
                "skip-the-inbox"));

        assertThat(command)
                .isEqualTo(new Command.Faults(
                        new FaultRun.Plan(List.of(Fault.CUT, Fault.KILL_STORE), 40, 7, List.of(Plant.SKIP_THE_INBOX))));
    }

    @Test
    void eachBugNeedsAFaultThatShowsIt() {
        assertThatThrownBy(() -> Command.parse(
                        List.of("faults", "--only", "cut", "--plant", "skip-the-inbox,drop-from-the-seal")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("one bug for each fault");
    }

    @Test
    void faultsThatThereAreNotNameThoseThatThereAre() {
        assertThatThrownBy(() -> Command.parse(List.of("faults", "--only", "flood")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("no fault flood")
                .hasMessageContaining("kill-postgres");
        assertThatThrownBy(() -> Command.parse(List.of("faults", "--plant", "moth")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("no bug moth")
                .hasMessageContaining("drop-from-the-seal");
    }

    @Test
    void aRollingRestartIsOfAllServicesOrOfThoseThatAreNamed() {
        assertThat(Command.parse(List.of("rolling"))).isEqualTo(new Command.Rolling(List.of(ServiceName.values())));
        assertThat(Command.parse(List.of("rolling", "--only", "gateway,statement")))
                .isEqualTo(new Command.Rolling(List.of(ServiceName.GATEWAY, ServiceName.STATEMENT)));
        assertThatThrownBy(() -> Command.parse(List.of("rolling", "--only", "kafka")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("no service kafka");
    }

    @Test
    void faultsNeedANumberOfSubmissionsThatDelegationsCanSend() {
        for (String number : List.of("7", "225", "many")) {
            assertThatThrownBy(() -> Command.parse(List.of("faults", "--submissions", number)))
                    .isInstanceOf(Command.Wrong.class)
                    .hasMessageContaining("--submissions")
                    .hasMessageContaining(number);
        }
    }

    @Test
    void proofsTakeTheKeysFromWhereTheyAreTold() {
        assertThat(Command.parse(List.of("verify-manifest", "out")))
                .isEqualTo(new Command.VerifyManifest(Path.of("out"), Optional.empty()));
        assertThat(Command.parse(List.of("verify-receipt", "receipt.json", "--jwks", "keys.json", "statement.docx")))
                .isEqualTo(new Command.VerifyReceipt(
                        Path.of("receipt.json"),
                        Path.of("statement.docx"),
                        Optional.empty(),
                        Optional.of(Path.of("keys.json"))));
        assertThatThrownBy(() -> Command.parse(List.of("verify-receipt", "receipt.json")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("the file that it is of");
    }

    @Test
    void anAuditIsVerifiedOfflineOnlyWhereItLies() {
        assertThat(Command.parse(List.of("verify-audit", "audit", "--offline", "--manifest", "manifest.json")))
                .isEqualTo(new Command.VerifyAudit(
                        Optional.of(Path.of("audit")), true, Optional.empty(), List.of(Path.of("manifest.json"))));
        assertThatThrownBy(() -> Command.parse(List.of("verify-audit", "--offline")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("needs the folder");
    }

    @Test
    void anAuditIsFetchedOverTlsOrFromThisMachine() {
        for (String address : List.of("https://debates.example", "http://127.0.0.1:8080")) {
            assertThat(Command.parse(List.of("verify-audit", "audit", "--from", address + "/")))
                    .isEqualTo(new Command.VerifyAudit(
                            Optional.of(Path.of("audit")), false, Optional.of(address), List.of()));
        }
        for (String address : List.of(
                "debates.example",
                "https://a b",
                "http://debates.example",
                "https://debates.example/api/v1",
                "https://me@debates.example",
                "https://debates.example?a",
                "ftp://127.0.0.1")) {
            assertThatThrownBy(() -> Command.parse(List.of("verify-audit", "audit", "--from", address)))
                    .isInstanceOf(Command.Wrong.class)
                    .hasMessageContaining("--from takes https://HOST");
        }
    }

    @Test
    void anAuditFromElsewhereNeedsAFolderAndANetwork() {
        assertThatThrownBy(() -> Command.parse(List.of("verify-audit", "--from", "https://debates.example")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("--from needs the folder");
        assertThatThrownBy(() -> Command.parse(
                        List.of("verify-audit", "audit", "--offline", "--from", "https://debates.example")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining("not both");
    }

    @Test
    void backupAndRestoreNeedOneFolder() {
        assertThat(Command.parse(List.of("backup", "copy"))).isEqualTo(new Command.Backup(Path.of("copy")));
        assertThat(Command.parse(List.of("restore", "copy"))).isEqualTo(new Command.Restore(Path.of("copy")));
        for (String command : List.of("backup", "restore")) {
            assertThatThrownBy(() -> Command.parse(List.of(command)))
                    .isInstanceOf(Command.Wrong.class)
                    .hasMessageContaining(command + " needs one folder");
        }
    }
}
