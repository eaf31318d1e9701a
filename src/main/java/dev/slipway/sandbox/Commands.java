package dev.slipway.sandbox;

import dev.slipway.io.Timeout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs short programs in a sandbox to their end, with limits on time and output. */
public final class Commands {

    private static final int MAX_OUTPUT_BYTES = 1 << 20;

    private final ContainerEngine engine;

    public Commands(ContainerEngine engine) {
        this.engine = engine;
    }

    public CommandResult run(SandboxId id, Duration limit, String... command) {
        return run(id, limit, new byte[0], command);
    }

    /**
     * Runs a program, gives it {@code input}, and returns what it printed, cut at 1 MiB. A program still running at
     * the limit is ended, and {@link CommandResult#timedOut()} is true.
     */
    public CommandResult run(SandboxId id, Duration limit, byte[] input, String... command) {
        List<String> bounded = bounded(limit, command);
        AtomicBoolean timedOut = new AtomicBoolean();
        try (ExecStream stream = engine.exec(id, bounded)) {
            try (Timeout timeout = Timeout.after(limit.plusMillis(500), () -> {
                timedOut.set(true);
                stream.close();
            })) {
                Thread writer = Thread.startVirtualThread(() -> feed(stream, input));
                String output = readAll(stream);
                writer.join();
                return timedOut.get() ? overdue(output, stream) : finished(output, stream);
            } catch (IOException e) {
                if (timedOut.get()) {
                    return overdue("", stream);
                }
                throw new ContainerEngine.EngineException(
                        "lost the connection to " + command[0] + " in sandbox " + id.shortForm() + ": "
                                + e.getMessage(),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ContainerEngine.EngineException("interrupted while " + command[0] + " ran");
            }
        }
    }

    /**
     * Wraps the command in {@code timeout}, which ends the program in the sandbox: closing our end alone would leave
     * it running.
     */
    private static List<String> bounded(Duration limit, String[] command) {
        String seconds = String.valueOf(Math.max(1, limit.toSeconds()));
        var all = new java.util.ArrayList<>(List.of(SandboxLayout.TIMEOUT, "-k", "1", seconds));
        all.addAll(List.of(command));
        return all;
    }

    private static CommandResult finished(String output, ExecStream stream) throws IOException {
        int code = stream.exitCode();
        // timeout(1) exits with 124 when the limit was reached, 137 when it had to kill
        return new CommandResult(code, output, stream.errors(), code == 124 || code == 137);
    }

    private static CommandResult overdue(String output, ExecStream stream) {
        return new CommandResult(124, output, stream.errors(), true);
    }

    private static void feed(ExecStream stream, byte[] input) {
        try {
            stream.write(ByteBuffer.wrap(input));
            stream.closeInput();
        } catch (IOException e) {
            // The program ended without reading all of it; its exit code says why.
        }
    }

    private static String readAll(ExecStream stream) throws IOException {
        var kept = new java.io.ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(16 << 10);
        while (stream.read(buffer) >= 0) {
            buffer.flip();
            int room = Math.min(buffer.remaining(), MAX_OUTPUT_BYTES - kept.size());
            kept.write(buffer.array(), 0, room);
            buffer.clear();
        }
        return kept.toString(StandardCharsets.UTF_8);
    }
}
