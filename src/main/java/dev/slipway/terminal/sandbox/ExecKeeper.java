package dev.slipway.terminal.sandbox;

import dev.slipway.sandbox.ExecStream;
import dev.slipway.terminal.Bridge;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Connects a bridge to a shell's keeper, over the exec that is attached to it. */
public record ExecKeeper(ExecStream exec) implements Bridge.Keeper {

    @Override
    public int read(ByteBuffer into) throws IOException {
        return exec.read(into);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        exec.write(bytes);
    }

    @Override
    public void close() {
        exec.close();
    }
}
