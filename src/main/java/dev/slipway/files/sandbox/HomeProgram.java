package dev.slipway.files.sandbox;

import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import dev.slipway.io.Timeout;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.ContainerEngine.NotRunningException;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code home.pl} in a sandbox. The program is passed as an argument, so its version matches the
 * application whatever image the sandbox was made from. It needs {@code perl}, which comes with {@code git}. A time
 * limit ends it, both here and in the sandbox.
 */
final class HomeProgram implements AutoCloseable {

    private static final String SCRIPT = script();
    private static final int MAX_ANSWER_BYTES = 4 << 20;
    private static final int MAX_WORD_BYTES = 64;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ExecStream stream;
    private final Timeout timeout;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10).flip();

    private HomeProgram(ExecStream stream, Timeout timeout) {
        this.stream = stream;
        this.timeout = timeout;
    }

    static HomeProgram start(ContainerEngine engine, SandboxId id, Duration limit, String... operation) {
        List<String> command = new ArrayList<>(List.of(
                SandboxLayout.TIMEOUT,
                "-k",
                "1",
                String.valueOf(limit.toSeconds()),
                SandboxLayout.PERL,
                "-e",
                SCRIPT,
                "--"));
        command.addAll(List.of(operation));
        try {
            ExecStream stream = engine.exec(id, command);
            return new HomeProgram(stream, Timeout.after(limit.plus(GRACE), stream::close));
        } catch (NotRunningException e) {
            throw new FileRefusedException(FileRefusal.NOT_RUNNING);
        } catch (EngineException e) {
            throw new FileRefusedException(FileRefusal.UNREACHABLE);
        }
    }

    private static String script() {
        try (InputStream in = HomeProgram.class.getResourceAsStream("home.pl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void give(byte[] bytes) throws IOException {
        give(bytes, bytes.length);
    }

    void give(byte[] bytes, int length) throws IOException {
        stream.write(ByteBuffer.wrap(bytes, 0, length));
    }

    void giveNoMore() throws IOException {
        stream.closeInput();
    }

    /** The next field of the output, up to its NUL. Throws the refusal when the program ended instead. */
    String word() throws IOException {
        var word = new ByteArrayOutputStream();
        while (fill()) {
            byte b = buffer.get();
            if (b == 0) {
                return word.toString(StandardCharsets.UTF_8);
            }
            if (word.size() == MAX_WORD_BYTES) {
                throw new IOException("home.pl answered something else");
            }
            word.write(b);
        }
        finish();
        throw new IOException("home.pl ended without an answer");
    }

    /** The rest of the output. */
    byte[] rest() throws IOException {
        var all = new ByteArrayOutputStream();
        while (fill()) {
            if (all.size() + buffer.remaining() > MAX_ANSWER_BYTES) {
                throw new IOException("home.pl answered more than " + (MAX_ANSWER_BYTES >> 20) + " MiB");
            }
            all.write(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.limit());
        }
        return all.toByteArray();
    }

    /** The next part of the output, in a buffer that the next call reuses; null at the end. */
    @Nullable
    ByteBuffer some() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteBuffer some = ByteBuffer.wrap(buffer.array(), buffer.position(), buffer.remaining());
        buffer.position(buffer.limit());
        return some;
    }

    private boolean fill() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            int n = stream.read(buffer);
            buffer.flip();
            return n >= 0;
        }
        return true;
    }

    /** Throws the refusal, if the program refused. Its output must have been read to the end. */
    void finish() throws IOException {
        FileRefusal refusal = refusal();
        if (refusal != null) {
            throw new FileRefusedException(refusal);
        }
    }

    @Nullable
    FileRefusal refusal() throws IOException {
        return FileRefusal.ofExit(stream.exitCode()).orElse(null);
    }

    @Override
    public void close() {
        timeout.close();
        stream.close();
    }
}
