package dev.slipway.sandbox;

import dev.slipway.sandbox.docker.ContainerSpec;
import dev.slipway.sandbox.docker.DockerContainerEngine;
import dev.slipway.sandbox.docker.EngineAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sandboxes on the real engine for tests, under an installation name of their own; all are gone after {@link #close}. */
public final class RealSandboxes implements AutoCloseable {

    public static final SandboxLimits LIMITS = new SandboxLimits(1500L << 20, 2, 1500, 16384);

    public final String installation = "test" + UUID.randomUUID().toString().substring(0, 6);
    public final ContainerEngine engine;
    public final Commands commands;
    private final List<SandboxId> started = new ArrayList<>();

    public RealSandboxes() {
        this.engine = new DockerContainerEngine(
                EngineAddress.parse(dockerHost()),
                new ContainerSpec(
                        "slipway/sandbox", installation, "slipway-registry-socket", "", seccomp(), "", 8L << 30));
        this.commands = new Commands(engine);
    }

    private static String dockerHost() {
        return System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    }

    private static String seccomp() {
        try {
            return Files.readString(Path.of("docker/sandbox/seccomp.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A running sandbox whose engine answers. */
    public SandboxId start() {
        SandboxId id = SandboxId.fresh();
        started.add(id);
        engine.start(id, LIMITS);
        engine.awaitReady(id);
        return id;
    }

    public String containerName(SandboxId id) {
        return "slipway-" + installation + "-" + id.shortForm();
    }

    /** Runs a shell script as the student; fails the test when it exits with another code than 0. Returns its output. */
    public String sh(SandboxId id, String script) {
        CommandResult result = trySh(id, script);
        if (result.exitCode() != 0) {
            throw new AssertionError(
                    "exit code " + result.exitCode() + " of: " + script + "\n" + result.output() + result.errors());
        }
        return result.output();
    }

    public CommandResult trySh(SandboxId id, String script) {
        return commands.run(id, Duration.ofSeconds(120), "/bin/bash", "-c", script);
    }

    @Override
    public void close() {
        for (SandboxId id : started) {
            engine.stop(id);
            engine.wipe(id);
        }
    }
}
