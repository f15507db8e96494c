package org.opendebate.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.component.ChildProcess;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Jvm;
import org.opendebate.local.component.Restartable;

/** An instance of one of the four services as a child process. */
final class Service implements Restartable {

    /** Under a false clock, and on a busy machine, a start takes more than ten times what it takes alone. */
    private static final Duration DEADLINE = Duration.ofSeconds(240);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Instance instance;
    private final Layout layout;
    private final Map<String, String> settings;
    private Map<String, String> environment;
    private ChildProcess process;

    Service(Instance instance, Layout layout, Map<String, String> settings) {
        this.instance = instance;
        this.layout = layout;
        this.settings = settings;
        this.environment = settings;
    }

    /** Its jar. */
    static Path requireBuilt(ServiceName name, Layout layout) {
        Path jar = layout.root().resolve(name.wire()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new ComponentFailed(name.wire() + " is not built: " + jar + " is missing");
        }
        return jar;
    }

    @Override
    public void start() {
        Path jar = requireBuilt(instance.service(), layout);
        ChildProcess.stopRecorded(layout.folder(instance.wire()), instance.wire());
        FreePorts.requireFree(layout.port(instance.port()), instance.port().owner());
        FreePorts.requireFree(
                layout.port(instance.management()), instance.management().owner());
        launch(jar);
        process.awaitReady(this::answers, DEADLINE);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop() {
        process.stop();
    }

    /** From the next start on, beside the settings: what a tool that stands under the service wants to be told. */
    void under(Map<String, String> variables) {
        Map<String, String> both = new LinkedHashMap<>(settings);
        both.putAll(variables);
        environment = both;
    }

    String wire() {
        return instance.wire();
    }

    /** What {@code /q/info} says, or empty when the service does not answer. */
    Optional<String> info() {
        return get("/q/info").filter(response -> response.statusCode() == 200).map(HttpResponse::body);
    }

    private void launch(Path jar) {
        // uploads lie here while they are read: not in a folder that the machine's other users share
        Path temporary = layout.folder(instance.wire()).resolve("tmp");
        createFolder(temporary);
        process = ChildProcess.start(new ChildProcess.Launch(
                instance.wire(), layout.folder(instance.wire()), command(jar, temporary), environment));
    }

    private static List<String> command(Path jar, Path temporary) {
        // beside the jar's folder, so that it goes when the module is built anew
        Path archive = jar.resolveSibling("../classes.jsa").normalize();
        return Jvm.command(
                archive,
                "512m",
                List.of("-Djava.io.tmpdir=" + temporary, "-Dquarkus.profile=local", "-jar", jar.toString()));
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        return get("/q/health/ready")
                .filter(response -> response.statusCode() == 200)
                .isPresent();
    }

    private Optional<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(layout.url(instance.management()) + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
