package org.opendebate.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.opendebate.local.demo.Kill;
import org.opendebate.local.demo.Scenario;
import org.opendebate.local.faults.Fault;
import org.opendebate.local.faults.FaultRun;
import org.opendebate.local.faults.Plant;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.ServiceName;

/** What the command line asks for. */
sealed interface Command {

    /**
     * @param keep leaves the stack running
     * @param kills of the main scenario only
     */
    record Demo(Scenario scenario, boolean keep, List<Kill> kills) implements Command {}

    record Up() implements Command {}

    /** The debate under faults. */
    record Faults(FaultRun.Plan plan) implements Command {}

    /** A rolling restart under load. */
    record Rolling(List<ServiceName> services) implements Command {}

    record Down(boolean purge) implements Command {}

    /**
     * @param machine the system of the delegation's mission rather than a person
     */
    record Token(LocalRole role, Optional<String> delegation, boolean machine) implements Command {}

    /** @param jwks the installation's keys, where they are not in the folder */
    record VerifyManifest(Path folder, Optional<Path> jwks) implements Command {}

    /** @param jwks the installation's keys, where they are not beside the receipt */
    record VerifyReceipt(Path receipt, Path file, Optional<Path> coverLetter, Optional<Path> jwks) implements Command {}

    /**
     * @param folder where the audit is kept; empty for one of the running stack's data
     * @param offline what is kept there is verified, and nothing fetched
     * @param from the address of an installation whose audit is fetched; empty for the running stack
     */
    record VerifyAudit(Optional<Path> folder, boolean offline, Optional<String> from, List<Path> manifests)
            implements Command {}

    /** @param folder to be made */
    record Backup(Path folder) implements Command {}

    /** @param folder that a backup made */
    record Restore(Path folder) implements Command {}

    /** Arguments that mean nothing. */
    final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String what) {
            super(what + "; ./opendebate help tells the commands");
        }
    }

    static Command parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        if (rest.isEmpty()) {
            throw new Wrong("no command");
        }
        String name = rest.poll();
        try {
            return switch (name) {
                case "demo" -> demo(rest);
                case "up" -> up(rest);
                case "faults" -> faults(rest);
                case "rolling" -> rolling(rest);
                case "down" -> down(rest);
                case "token" -> token(rest);
                case "backup" -> new Backup(folder(name, rest));
                case "restore" -> new Restore(folder(name, rest));
                case "verify-manifest" -> verifyManifest(rest);
                case "verify-receipt" -> verifyReceipt(rest);
                case "verify-audit" -> verifyAudit(rest);
                default -> throw new Wrong("no command " + name);
            };
        } catch (IllegalArgumentException e) {
            throw new Wrong(e.getMessage());
        }
    }

    private static Command demo(Deque<String> rest) {
        Scenario scenario = Scenario.MAIN;
        boolean keep = false;
        List<Kill> kills = new ArrayList<>();
        while (!rest.isEmpty()) {
            String option = rest.poll();
            switch (option) {
                case "--keep" -> keep = true;
                case "--kill" -> kills.add(Kill.parse(value(option, rest)));
                case "--scenario" -> scenario = Scenario.ofWire(value(option, rest));
                default -> throw new Wrong("demo knows no " + option);
            }
        }
        if (scenario != Scenario.MAIN && !kills.isEmpty()) {
            throw new Wrong("--kill goes with the main scenario only");
        }
        return new Demo(scenario, keep, kills);
    }

    private static Command faults(Deque<String> rest) {
        List<Fault> faults = List.of(Fault.values());
        int submissions = 200;
        long seed = System.nanoTime() % 1_000_000;
        List<Plant> plants = List.of();
        while (!rest.isEmpty()) {
            String option = rest.poll();
            switch (option) {
                case "--only" ->
                    faults = Arrays.stream(value(option, rest).split(","))
                            .map(Fault::ofWire)
                            .toList();
                case "--submissions" -> submissions = submissions(value(option, rest));
                case "--seed" -> seed = number(option, value(option, rest));
                case "--plant" ->
                    plants = Arrays.stream(value(option, rest).split(","))
                            .map(Plant::ofWire)
                            .toList();
                default -> throw new Wrong("faults knows no " + option);
            }
        }
        if (plants.size() > faults.size()) {
            throw new Wrong("--plant takes at most one bug for each fault: " + faults.size());
        }
        return new Faults(new FaultRun.Plan(faults, submissions, seed, plants));
    }

    private static Command rolling(Deque<String> rest) {
        List<ServiceName> services = List.of(ServiceName.values());
        while (!rest.isEmpty()) {
            String option = rest.poll();
            if (!"--only".equals(option)) {
                throw new Wrong("rolling knows no " + option);
            }
            services = Arrays.stream(value(option, rest).split(","))
                    .map(ServiceName::ofWire)
                    .toList();
        }
        return new Rolling(services);
    }

    private static int submissions(String value) {
        long submissions = number("--submissions", value);
        if (submissions < FaultRun.FEWEST || submissions > FaultRun.MOST) {
            throw new Wrong(
                    "--submissions is a number from " + FaultRun.FEWEST + " to " + FaultRun.MOST + ", not " + value);
        }
        return (int) submissions;
    }

    private static long number(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new Wrong(option + " takes a number, not " + value);
        }
    }

    private static Command up(Deque<String> rest) {
        if (!rest.isEmpty()) {
            throw new Wrong("up knows no " + rest.peek());
        }
        return new Up();
    }

    private static Command down(Deque<String> rest) {
        boolean purge = false;
        while (!rest.isEmpty()) {
            String option = rest.poll();
            if (!"--purge".equals(option)) {
                throw new Wrong("down knows no " + option);
            }
            purge = true;
        }
        return new Down(purge);
    }

    private static Command token(Deque<String> rest) {
        Optional<LocalRole> role = Optional.empty();
        Optional<String> delegation = Optional.empty();
        boolean machine = false;
        while (!rest.isEmpty()) {
            String option = rest.poll();
            switch (option) {
                case "--role" -> role = Optional.of(LocalRole.ofWire(value(option, rest)));
                case "--delegation" -> delegation = Optional.of(value(option, rest));
                case "--machine" -> machine = true;
                default -> throw new Wrong("token knows no " + option);
            }
        }
        LocalRole wanted = role.orElseThrow(() -> new Wrong("token needs --role"));
        if ((machine || wanted.actsForDelegation()) && delegation.isEmpty()) {
            throw new Wrong("token of a " + (machine ? "machine" : wanted.wire()) + " needs --delegation");
        }
        if (machine && wanted != LocalRole.DELEGATE) {
            throw new Wrong("a machine has the role delegate");
        }
        return new Token(wanted, delegation, machine);
    }

    private static Command verifyManifest(Deque<String> rest) {
        Optional<Path> jwks = jwks(rest);
        return new VerifyManifest(folder("verify-manifest", rest), jwks);
    }

    private static Path folder(String command, Deque<String> rest) {
        if (rest.size() != 1) {
            throw new Wrong(command + " needs one folder");
        }
        return Path.of(rest.poll());
    }

    private static Command verifyReceipt(Deque<String> rest) {
        Optional<Path> jwks = jwks(rest);
        if (rest.size() < 2 || rest.size() > 3) {
            throw new Wrong("verify-receipt needs a receipt, the file that it is of, and perhaps the cover letter");
        }
        return new VerifyReceipt(
                Path.of(rest.poll()),
                Path.of(rest.poll()),
                Optional.ofNullable(rest.poll()).map(Path::of),
                jwks);
    }

    /** Takes the option and its value away, wherever they stand. */
    private static Optional<Path> jwks(Deque<String> rest) {
        List<String> others = new ArrayList<>();
        Optional<Path> jwks = Optional.empty();
        while (!rest.isEmpty()) {
            String word = rest.poll();
            if (word.equals("--jwks")) {
                jwks = Optional.of(Path.of(value(word, rest)));
            } else {
                others.add(word);
            }
        }
        rest.addAll(others);
        return jwks;
    }

    private static Command verifyAudit(Deque<String> rest) {
        Optional<Path> folder = Optional.empty();
        boolean offline = false;
        Optional<String> from = Optional.empty();
        List<Path> manifests = new ArrayList<>();
        while (!rest.isEmpty()) {
            String word = rest.poll();
            switch (word) {
                case "--offline" -> offline = true;
                case "--from" -> from = Optional.of(installation(value(word, rest)));
                case "--manifest" -> manifests.add(Path.of(value(word, rest)));
                default -> {
                    if (folder.isPresent() || word.startsWith("-")) {
                        throw new Wrong("verify-audit knows no " + word);
                    }
                    folder = Optional.of(Path.of(word));
                }
            }
        }
        if (offline && folder.isEmpty()) {
            throw new Wrong("verify-audit --offline needs the folder");
        }
        if (from.isPresent() && folder.isEmpty()) {
            throw new Wrong("verify-audit --from needs the folder");
        }
        if (from.isPresent() && offline) {
            throw new Wrong("verify-audit takes --from or --offline, not both");
        }
        return new VerifyAudit(folder, offline, from, manifests);
    }

    /** A token goes there, so it goes over TLS, or does not leave this machine. */
    private static String installation(String address) {
        Wrong wrong = new Wrong("--from takes https://HOST, or http:// and a port of this machine, not " + address);
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw wrong;
        }
        boolean here = List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(uri.getHost()));
        boolean place = uri.getRawPath() == null
                || uri.getRawPath().isEmpty()
                || uri.getRawPath().equals("/");
        if (uri.getHost() == null
                || !("https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme()))
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !place) {
            throw wrong;
        }
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Wrong(option + " needs a value");
        }
        return rest.poll();
    }
}
