package org.opendebate.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.opendebate.local.component.FreePorts;

/** One of those that are compared, as a process of its own in a folder of its own. */
final class Proxy implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final String name;
    private final int port;
    private final Process process;

    private Proxy(String name, int port, Path folder, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile());
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
        awaitPort(folder);
    }

    /** Empty where it is not installed. */
    static Optional<Proxy> nginx(Path folder, int upstream) throws IOException {
        Optional<Path> program = find("nginx");
        int port = FreePorts.one();
        Path settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log nginx-error.log;
                events { worker_connections 1024; }
                http {
                    access_log nginx-access.log;
                    client_max_body_size 30m;
                    keepalive_requests 1000000000;
                    client_body_temp_path nginx-body;
                    proxy_temp_path nginx-proxy;
                    fastcgi_temp_path nginx-fastcgi;
                    uwsgi_temp_path nginx-uwsgi;
                    scgi_temp_path nginx-scgi;
                    upstream service { server 127.0.0.1:%d; keepalive 64; keepalive_requests 1000000000; }
                    server {
                        listen 127.0.0.1:%d;
                        location / {
                            proxy_pass http://service;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_set_header Host $http_host;
                            proxy_set_header X-Forwarded-For $remote_addr;
                            proxy_request_buffering off;
                            proxy_max_temp_file_size 0;
                        }
                    }
                }
                """.formatted(upstream, port));
        return program.map(nginx -> new Proxy(
                "nginx",
                port,
                folder,
                List.of(nginx.toString(), "-p", folder.toString(), "-c", settings.toString()),
                Map.of()));
    }

    /** Empty where it is not installed. */
    static Optional<Proxy> haproxy(Path folder, int upstream) throws IOException {
        Optional<Path> program = find("haproxy");
        int port = FreePorts.one();
        Path settings = Files.writeString(folder.resolve("haproxy.cfg"), """
                global
                    nbthread 1
                    maxconn 1000
                defaults
                    mode http
                    option forwardfor
                    http-reuse always
                    timeout client 30s
                    timeout server 30s
                    timeout connect 2s
                frontend door
                    bind 127.0.0.1:%d
                    default_backend service
                backend service
                    server one 127.0.0.1:%d
                """.formatted(port, upstream));
        return program.map(haproxy -> new Proxy(
                "haproxy", port, folder, List.of(haproxy.toString(), "-db", "-f", settings.toString()), Map.of()));
    }

    /** With one event loop, as the others have one worker, and no limit on how often the bench may ask. */
    static Proxy gateway(String name, Path folder, Path root, int upstream, Issuer issuer, Map<String, String> more) {
        Path jar = root.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        int port = FreePorts.base(2);
        String service = "http://127.0.0.1:" + upstream;
        Map<String, String> environment = new HashMap<>(Map.of(
                "OPENDEBATE_HTTP_HOST",
                "127.0.0.1",
                "OPENDEBATE_HTTP_PORT",
                Integer.toString(port),
                "OPENDEBATE_MANAGEMENT_PORT",
                Integer.toString(port + 1),
                "OPENDEBATE_ISSUER",
                issuer.address(),
                "OPENDEBATE_MEETING_URL",
                service,
                "OPENDEBATE_STATEMENT_URL",
                service,
                "OPENDEBATE_COMPILATION_URL",
                service,
                "OPENDEBATE_GATEWAY_LIMITS_CLIENT",
                "1000000000",
                "OPENDEBATE_GATEWAY_LIMITS_AT_ONCE",
                "64",
                "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
                "1"));
        environment.putAll(more);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Proxy(name, port, folder, List.of(java, "-Xmx320m", "-jar", jar.toString()), environment);
    }

    private static Optional<Path> find(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void awaitPort(Path folder) {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try (Socket open = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    close();
                    throw new IllegalStateException(name + " did not start: see " + folder.resolve(name + ".log"));
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    boolean isCompiledWhileItRuns() {
        return process.info().command().orElse("").endsWith("java");
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
