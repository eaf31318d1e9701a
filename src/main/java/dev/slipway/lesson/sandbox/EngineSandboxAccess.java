package dev.slipway.lesson.sandbox;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.wire.EngineEvents;
import dev.slipway.lesson.SandboxAccess;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.engine.EngineClient;
import dev.slipway.task.Probe;
import dev.slipway.task.probe.SandboxProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** {@link SandboxAccess} through the host's container engine. */
public final class EngineSandboxAccess implements SandboxAccess {

    /** For unpacking starter files. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ContainerEngine engine;
    private final Commands commands;

    public EngineSandboxAccess(ContainerEngine engine, Commands commands) {
        this.engine = engine;
        this.commands = commands;
    }

    @Override
    public Probe probe(SandboxId sandbox) {
        return new SandboxProbe(engine, sandbox);
    }

    @Override
    public Events events(SandboxId sandbox) {
        return new ClientEvents(EngineClient.connect(engine, sandbox));
    }

    private record ClientEvents(EngineClient client) implements Events {

        @Override
        public void read(Consumer<Optional<EngineEvent>> listener) throws IOException {
            client.events(event ->
                    listener.accept(event.isMissingNode() ? Optional.empty() : Optional.of(EngineEvents.read(event))));
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Override
    public void copyToHome(SandboxId sandbox, String name, Path files) throws IOException {
        byte[] archive = StarterArchive.of(name, files);
        CommandResult result =
                commands.run(sandbox, LIMIT, archive, "/usr/bin/tar", "-x", "--skip-old-files", "-C", "/home/student");
        if (result.exitCode() != 0) {
            throw new IOException(result.errors().strip());
        }
    }
}
