package dev.slipway.terminal;

import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.terminal.sandbox.ExecKeeper;
import dev.slipway.terminal.sandbox.KeptShells;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A browser's end of a real shell, through the real bridge: keeps what came, and types. */
final class KeptShell implements AutoCloseable {

    private final Bridge bridge;
    private final StringBuffer screen = new StringBuffer();
    private final long writer;
    private volatile long end;
    private volatile boolean greeted;
    private volatile int exit = -1;
    private volatile boolean fresh;
    private volatile boolean acknowledges = true;
    private long typed;

    KeptShell(RealSandboxes sandboxes, SandboxId id, String shell, long from, long writer) throws IOException {
        this.writer = writer;
        ExecStream exec = new KeptShells(sandboxes.engine).attach(id, shell);
        this.bridge = new Bridge(new ExecKeeper(exec), this::received);
        Thread.startVirtualThread(() -> {
            try {
                bridge.feed();
            } catch (IOException | InterruptedException e) {
                // The test looks at what came of it.
            }
        });
        Thread.startVirtualThread(() -> {
            try {
                bridge.pump();
            } catch (IOException | InterruptedException e) {
                // The test looks at what came.
            }
        });
        bridge.fromBrowser(ByteBuffer.allocate(21)
                .put((byte) 'A')
                .putLong(from)
                .putLong(writer)
                .putShort((short) 80)
                .putShort((short) 24)
                .flip());
        await(s -> greeted, "hello");
    }

    private void received(ByteBuffer message) throws IOException {
        byte type = message.get();
        switch (type) {
            case 'H' -> {
                end = message.getLong(8 + 1);
                typed = Math.max(typed, message.getLong(16 + 1));
                fresh = message.get(24 + 1) == 1;
                greeted = true;
            }
            case 'O' -> {
                long offset = message.getLong();
                screen.append(StandardCharsets.UTF_8.decode(message.slice()));
                end = offset + message.remaining();
                if (acknowledges) {
                    bridge.fromBrowser(
                            ByteBuffer.allocate(9).put((byte) 'K').putLong(end).flip());
                }
            }
            case 'X' -> exit = message.getInt();
            default -> {}
        }
    }

    void type(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        input(typed, bytes);
        typed += bytes.length;
    }

    void input(long offset, byte[] bytes) throws IOException {
        byte[] message = ByteBuffer.allocate(9 + bytes.length)
                .put((byte) 'I')
                .putLong(offset)
                .put(bytes)
                .array();
        // A page waits for acknowledgements instead; what is refused here can be sent again.
        while (!accepted(message)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean accepted(byte[] message) {
        try {
            bridge.fromBrowser(ByteBuffer.wrap(message));
            return true;
        } catch (InputOverflowException e) {
            return false;
        }
    }

    void resize(int columns, int rows) throws IOException {
        bridge.fromBrowser(ByteBuffer.allocate(5)
                .put((byte) 'R')
                .putShort((short) columns)
                .putShort((short) rows)
                .flip());
    }

    void stopAcknowledging() {
        acknowledges = false;
    }

    void acknowledgeAll() throws IOException {
        acknowledges = true;
        bridge.fromBrowser(ByteBuffer.allocate(9).put((byte) 'K').putLong(end).flip());
    }

    String screen() {
        return screen.toString();
    }

    long end() {
        return end;
    }

    long typedOffset() {
        return typed;
    }

    boolean isFresh() {
        return fresh;
    }

    int exit() {
        return exit;
    }

    void awaitText(String text) {
        await(s -> s.contains(text), text);
    }

    void await(Predicate<String> condition, String what) {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (!condition.test(screen())) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited 15 s for: " + what + "\nscreen: " + screen);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        bridge.close();
    }
}
