package dev.slipway.sandbox.wire;

import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A wire to the engine inside a sandbox: over a program there that connects its streams to the engine's socket. */
public final class ExecWire implements Wire {

    private final ExecStream stream;

    private ExecWire(ExecStream stream) {
        this.stream = stream;
    }

    /** A connection to the student's engine. Closing it ends the program as well. */
    public static EngineConnection toStudentsEngine(ContainerEngine engine, SandboxId id) {
        return new EngineConnection(new ExecWire(engine.exec(id, List.of(SandboxLayout.ENGINE_WIRE))));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return stream.read(into);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        stream.write(bytes);
    }

    @Override
    public void closeOutput() throws IOException {
        stream.closeInput();
    }

    @Override
    public void close() {
        stream.close();
    }
}
