package dev.slipway.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application as a process of its own, with its own data folder and its own sandboxes. */
public final class RunningApp implements AutoCloseable {

    private static final Path JAR = Path.of("target/slipway-runner.jar");
    /** What {@code ./slipway start} makes for a faster start; tests begin without it just as well. */
    private static final Path AOT_CACHE = Path.of("target/slipway.aot");

    public final String installation = "app" + UUID.randomUUID().toString().substring(0, 6);
    public final Path data;
    public final int port;
    private final Path content;
    private final List<String> options;
    private final Map<String, String> environment;
    private Process process;

    private RunningApp(Path content, List<String> options, Map<String, String> environment) throws IOException {
        this.content = content;
        this.options = options;
        this.environment = environment;
        this.data = Files.createTempDirectory("slipway-it");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.process = launch();
    }

    public static RunningApp start() {
        return start(Path.of("."));
    }

    /** With the lessons and slides of another folder, and settings such as {@code -Dslipway.sandbox.warm=1}. */
    public static RunningApp start(Path content, String... options) {
        return start(content, Map.of(), options);
    }

    /** With variables such as {@code DOCKER_HOST}. */
    public static RunningApp startIn(Map<String, String> environment, String... options) {
        return start(Path.of("."), environment, options);
    }

    private static RunningApp start(Path content, Map<String, String> environment, String... options) {
        try {
            RunningApp app = new RunningApp(content.toAbsolutePath().normalize(), List.of(options), environment);
            app.awaitReady();
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not wait until it answers. */
    public static RunningApp launchOnly() throws IOException {
        return new RunningApp(Path.of(".").toAbsolutePath().normalize(), List.of(), Map.of());
    }

    private Process launch() throws IOException {
        Files.deleteIfExists(startFile());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/sh/java.options",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dslipway.data=" + data,
                "-Dslipway.content=" + content,
                "-Dslipway.start-file=" + startFile(),
                "-Dslipway.sandbox.installation=" + installation,
                "-Dslipway.sandbox.memory=1500m",
                // tests count sandboxes: none is made in advance unless a test asks for it
                "-Dslipway.sandbox.warm=0",
                "-Dslipway.sandbox.warm-most=0",
                "-Dslipway.preview.port=0"));
        if (Files.exists(AOT_CACHE)
                && Files.getLastModifiedTime(AOT_CACHE).compareTo(Files.getLastModifiedTime(JAR)) > 0) {
            command.add(1, "-XX:AOTCache=" + AOT_CACHE);
            command.add(1, "--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path startFile() {
        return data.resolve("start");
    }

    private Path log() {
        return data.resolve("log");
    }

    public void awaitReady() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        for (int tries = 0; tries < 300; tries++) {
            if (!process.isAlive()) {
                break;
            }
            try {
                int status = client.send(
                                HttpRequest.newBuilder(uri("/q/health/ready")).build(), BodyHandlers.discarding())
                        .statusCode();
                if (status == 200 && Files.exists(startFile())) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the application did not start:\n" + Files.readString(log()));
    }

    public long pid() {
        return process.pid();
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public URI uri(String path) {
        return URI.create(base() + path);
    }

    public String classCode() {
        return startValue("code");
    }

    /** The path of the instructor's one-time link. */
    public String instructorLink() {
        return startValue("link");
    }

    private String startValue(String key) {
        Properties values = new Properties();
        try (var in = Files.newInputStream(startFile())) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.getProperty(key);
    }

    public String logText() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Asks it to end, as {@code ./slipway stop} does. */
    public void stop() {
        process.destroy();
        waitForEnd();
    }

    /** Starts it again, on the same data and port. */
    public void restart() {
        try {
            relaunch();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #restart}, and does not wait until it answers. */
    public void relaunch() throws IOException {
        process = launch();
    }

    private void waitForEnd() {
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names of the containers of this installation's sandboxes. */
    public List<String> sandboxContainers() {
        return docker(
                "ps", "-a", "--filter", "label=dev.slipway.installation=" + installation, "--format", "{{.Names}}");
    }

    public List<String> docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            Process docker =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines =
                    new String(docker.getInputStream().readAllBytes()).lines().toList();
            docker.waitFor();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        sandboxContainers().forEach(name -> docker("rm", "-f", name));
        docker("volume", "ls", "-q", "--filter", "label=dev.slipway.installation=" + installation)
                .forEach(name -> docker("volume", "rm", name));
    }
}
