package org.opendebate.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendebate.bench.gateway.GatewayBench;
import org.opendebate.local.component.ChildProcess;
import org.opendebate.local.component.Folders;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Stack;

/**
 * {@code bench submissions|batches|events|start... [--short]}, one or several on a stack of their own, which is stopped at the end,
 * and {@code bench gateway [--short]}, which needs none and takes {@code --beside NAME=VALUE...}, variables of a second
 * gateway to compare with.
 */
public final class Main {

    private static final List<String> ON_A_STACK = List.of("submissions", "batches", "events", "start");
    private static final String GATEWAY = "gateway";

    private Main() {}

    /** The system property {@code opendebate.root} is the folder of the script. */
    public static void main(String[] arguments) {
        List<String> asked = new ArrayList<>(List.of(arguments));
        boolean isShort = asked.remove("--short");
        Layout layout = Layout.named("bench", System.getenv());
        if (asked.equals(List.of(GATEWAY))) {
            gateway(layout, isShort, List.of());
        } else if (asked.size() > 2
                && asked.getFirst().equals(GATEWAY)
                && asked.get(1).equals("--beside")) {
            gateway(layout, isShort, asked.subList(2, asked.size()));
        } else if (!asked.isEmpty() && ON_A_STACK.containsAll(asked)) {
            onAStack(layout, asked, isShort);
        } else {
            System.err.println("usage: bench " + String.join("|", ON_A_STACK)
                    + "... [--short], bench gateway [--short] [--beside NAME=VALUE...]");
            System.exit(2);
        }
    }

    private static void onAStack(Layout layout, List<String> benches, boolean isShort) {
        Stack.stopRecorded(layout.data());
        try {
            Stack.requireStartable(layout);
            Folders.deleteRecursively(layout.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + layout.data(), e);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // a bench starts replicas one after the other, and would start the next one while the last is stopped
            ChildProcess.startNoMore();
            Stack.stopRecorded(layout.data());
        }));
        System.out.println("starting a stack");
        try (Stack stack = Stack.start(layout, line -> {})) {
            benches.forEach(bench -> measure(bench, stack, isShort));
            sayIf(isShort);
        }
    }

    private static void measure(String bench, Stack stack, boolean isShort) {
        switch (bench) {
            case "events" ->
                new Events(stack, isShort ? Events.Size.SHORT : Events.Size.WHOLE, System.out::println).measure();
            case "start" -> new Starts(stack, isShort ? Starts.Size.SHORT : Starts.Size.WHOLE).measure();
            case "batches" -> new Batches(stack, isShort ? Batches.Size.SHORT : Batches.Size.WHOLE).measure();
            default -> new Submissions(stack, isShort ? Submissions.Size.SHORT : Submissions.Size.WHOLE).measure();
        }
    }

    private static void gateway(Layout layout, boolean isShort, List<String> beside) {
        Map<String, String> variables =
                beside.stream().map(one -> one.split("=", 2)).collect(Collectors.toMap(one -> one[0], one -> one[1]));
        try {
            Folders.deleteRecursively(layout.data());
            Path folder = Files.createDirectories(layout.data());
            new GatewayBench(
                            layout.root(),
                            folder,
                            isShort ? GatewayBench.Size.SHORT : GatewayBench.Size.WHOLE,
                            variables)
                    .measure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sayIf(isShort);
    }

    private static void sayIf(boolean isShort) {
        if (isShort) {
            System.out.println(
                    "This was the short form: it shows that everything works, and its numbers mean nothing.");
        }
    }
}
