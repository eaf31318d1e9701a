package dev.slipway.lesson.sandbox;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.sandbox.EngineEvents;
import dev.slipway.lesson.SandboxAccess;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.HomeUpload;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.engine.EngineClient;
import dev.slipway.task.Probe;
import dev.slipway.task.sandbox.SandboxProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Implements {@link SandboxAccess} with the host's container engine. */
public final class EngineSandboxAccess implements SandboxAccess {

    private final ContainerEngine engine;
    private final HomeUpload upload;

    public EngineSandboxAccess(ContainerEngine engine, Commands commands) {
        this.engine = engine;
        this.upload = new HomeUpload(commands);
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
        CommandResult result = upload.upload(sandbox, name, files);
        if (result.exitCode() != 0) {
            throw new IOException(result.errors().strip());
        }
    }
}
