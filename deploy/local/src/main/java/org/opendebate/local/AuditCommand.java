package org.opendebate.local;

import java.nio.file.Path;
import java.util.Optional;
import org.opendebate.local.audit.AuditExport;
import org.opendebate.local.audit.VerifyAudit;
import org.opendebate.local.client.Api;
import org.opendebate.local.identity.LocalIdentity;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;

/** Fetches the audit of the running stack, unless it is there already, and verifies it. */
final class AuditCommand {
    private final Console console;

    AuditCommand(Console console) {
        this.console = console;
    }

    Findings check(Command.VerifyAudit asked) {
        Path folder = asked.folder().orElseGet(() -> StackCommands.running().resolve("audit"));
        if (!asked.offline()) {
            fetch(folder);
        }
        console.say("audit in " + folder);
        return new VerifyAudit(console::say).check(folder, asked.manifests());
    }

    private static void fetch(Path folder) {
        Path data = StackCommands.running();
        LocalIdentity identity = Stack.identityOf(data);
        Api api = new Api(Port.GATEWAY.url(Stack.readBase(data)), method -> {});
        new AuditExport(api, () -> identity.tokenOfPerson(LocalRole.AUDITOR, Optional.empty())).into(folder);
    }
}
