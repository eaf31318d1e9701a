package dev.slipway.sandbox.docker;

import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.wire.EngineConnection;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The streams of one exec over a hijacked engine connection. Without a TTY, the engine wraps the program's output in
 * frames: stream (1 byte: 1 output, 2 errors), three zeros, length (u32), bytes (Docker Engine API, "Attach to a
 * container", stream format).
 */
final class HijackedExec implements ExecStream {

    private static final int MAX_ERRORS = 8 << 10;
    private static final int STDERR = 2;

    /** Asks the engine how an exec ended. */
    interface ExitCode {
        int get() throws IOException;
    }

    private final EngineConnection connection;
    private final ExitCode exitCode;
    private final ByteBuffer header = ByteBuffer.allocate(8);
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private int left;
    private boolean toErrors;

    HijackedExec(EngineConnection connection, ExitCode exitCode) {
        this.connection = connection;
        this.exitCode = exitCode;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        while (true) {
            if (left == 0 && !nextFrame()) {
                return -1;
            }
            if (toErrors) {
                keepErrors();
                continue;
            }
            int before = into.position();
            int limit = into.limit();
            into.limit(Math.min(limit, before + left));
            int n = connection.read(into);
            into.limit(limit);
            if (n < 0) {
                return -1;
            }
            left -= n;
            return n;
        }
    }

    /** Reads the header of the next frame; false at the end of the stream. */
    private boolean nextFrame() throws IOException {
        header.clear();
        while (header.hasRemaining()) {
            if (connection.read(header) < 0) {
                return false;
            }
        }
        toErrors = header.get(0) == STDERR;
        left = header.getInt(4);
        return true;
    }

    private void keepErrors() throws IOException {
        ByteBuffer some = ByteBuffer.allocate(Math.min(left, MAX_ERRORS));
        int n = connection.read(some);
        if (n < 0) {
            throw new EOFException("the engine ended an exec in the middle of a message");
        }
        left -= n;
        synchronized (errors) {
            errors.write(some.array(), 0, n);
            if (errors.size() > MAX_ERRORS) {
                byte[] all = errors.toByteArray();
                errors.reset();
                errors.write(all, all.length - MAX_ERRORS, MAX_ERRORS);
            }
        }
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        connection.write(bytes);
    }

    @Override
    public void closeInput() throws IOException {
        connection.closeOutput();
    }

    @Override
    public String errors() {
        synchronized (errors) {
            return errors.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public int exitCode() throws IOException {
        return exitCode.get();
    }

    @Override
    public void close() {
        connection.close();
    }
}
