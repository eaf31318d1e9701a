package dev.slipway.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HijackedExecTest {

    /** Frames of the engine's stream format, read in whole. */
    private record Frames(ByteBuffer bytes) implements Wire {
        @Override
        public int read(ByteBuffer into) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int n = Math.min(into.remaining(), bytes.remaining());
            into.put(bytes.slice(bytes.position(), n));
            bytes.position(bytes.position() + n);
            return n;
        }

        @Override
        public void write(ByteBuffer ignored) {}

        @Override
        public void closeOutput() {}

        @Override
        public void close() {}
    }

    private static void frame(ByteBuffer to, int stream, String text) {
        to.put((byte) stream).put(new byte[3]).putInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void of_errors_the_last_8_kib_are_kept() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64 << 10);
        frame(bytes, 2, "first".repeat(1000));
        frame(bytes, 1, "out");
        frame(bytes, 2, "x".repeat(10_000));
        frame(bytes, 2, "the last words");
        var exec = new HijackedExec(new EngineConnection(new Frames(bytes.flip())), () -> 0);
        ByteBuffer out = ByteBuffer.allocate(100);
        while (exec.read(out) >= 0) {
            // the output is looked at below
        }
        assertThat(new String(out.array(), 0, out.position(), StandardCharsets.US_ASCII))
                .isEqualTo("out");
        assertThat(exec.errors()).hasSize(8 << 10).startsWith("xxx").endsWith("x" + "the last words");
    }
}
