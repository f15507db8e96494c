package org.opendebate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opendebate.local.audit.AuditExport;
import org.opendebate.local.audit.VerifyAudit;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.identity.LocalIdentity;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;

/** Fetches the audit of the running stack or of another installation, unless it is there already, and verifies it. */
final class AuditCommand {
    /** An auditor's token, where the installation is not the local stack. */
    private static final String TOKEN = "OPENDEBATE_TOKEN";

    /** A file with one, which somebody else exchanges before it expires. */
    private static final String TOKEN_FILE = "OPENDEBATE_TOKEN_FILE";

    private final Console console;
    private final Map<String, String> environment;
    private final Duration patience;

    AuditCommand(Console console) {
        this(console, System.getenv(), Duration.ofSeconds(20));
    }

    /**
     * @param patience with an installation that does not answer
     */
    AuditCommand(Console console, Map<String, String> environment, Duration patience) {
        this.console = console;
        this.environment = environment;
        this.patience = patience;
    }

    Findings check(Command.VerifyAudit asked) {
        Path folder = asked.folder().orElseGet(() -> StackCommands.running().resolve("audit"));
        if (asked.from().isPresent()) {
            fetch(asked.from().get(), folder);
        } else if (!asked.offline()) {
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

    private void fetch(String installation, Path folder) {
        Supplier<String> token = token();
        try {
            new AuditExport(new Api(installation, method -> {}, patience), token).into(folder);
        } catch (DebateFailed | IllegalStateException e) {
            throw new IllegalStateException("no audit from " + installation + ": " + e.getMessage(), e);
        }
    }

    /** Of a file the token that is in it by then: an export may take longer than one lives. */
    private Supplier<String> token() {
        Optional<String> file = set(TOKEN_FILE);
        if (file.isPresent()) {
            Path path = Path.of(file.get());
            return () -> read(path);
        }
        String token = set(TOKEN)
                .orElseThrow(() -> new IllegalStateException("--from needs the token of an auditor, in " + TOKEN
                        + " or in a file that " + TOKEN_FILE + " names; docs/audit.md"));
        return () -> token;
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String read(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new IllegalStateException("there is no token in " + file);
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException("no token can be read from " + file, e);
        }
    }
}
