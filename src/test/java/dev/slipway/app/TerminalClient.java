package dev.slipway.app;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A terminal written from docs/terminal-protocol.md alone. */
public final class TerminalClient implements WebSocket.Listener, AutoCloseable {

    private final WebSocket socket;
    private final long writer = ThreadLocalRandom.current().nextLong();
    private final StringBuffer screen = new StringBuffer();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private volatile long shown;
    private volatile int closeCode = -1;
    private volatile String closeReason = "";
    private long typed;
    private CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(null);

    public TerminalClient(Client client, RunningApp app, String shell) throws Exception {
        this.socket = client.socket("/ws/terminal/" + shell, app.base(), this);
        send(ByteBuffer.allocate(21)
                        .put((byte) 'A')
                        .putLong(0)
                        .putLong(writer)
                        .putShort((short) 100)
                        .putShort((short) 30)
                        .flip())
                .join();
    }

    /** One after the other: the socket takes no second message while one is on its way, and both the test and the acknowledgements send. */
    private synchronized CompletableFuture<WebSocket> send(ByteBuffer message) {
        sent = sent.exceptionally(failed -> socket).thenCompose(before -> socket.sendBinary(message, true));
        return sent;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        partial.writeBytes(bytes);
        if (last) {
            message(ByteBuffer.wrap(partial.toByteArray()));
            partial.reset();
        }
        webSocket.request(1);
        return null;
    }

    private void message(ByteBuffer message) {
        if (message.get() == 'O') {
            shown = message.getLong() + message.remaining();
            screen.append(StandardCharsets.UTF_8.decode(message));
            send(ByteBuffer.allocate(9).put((byte) 'K').putLong(shown).flip());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeReason = reason;
        closeCode = statusCode;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeReason = String.valueOf(error);
        closeCode = 1006;
    }

    public void type(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send(ByteBuffer.allocate(9 + bytes.length)
                        .put((byte) 'I')
                        .putLong(typed)
                        .put(bytes)
                        .flip())
                .join();
        typed += bytes.length;
    }

    /** As {@link #type}, of a connection that may be closed meanwhile. */
    public void tryType(String text) {
        try {
            type(text);
        } catch (CompletionException e) {
            // it was closed; why is told by awaitClose
        }
    }

    public boolean isOpen() {
        return closeCode < 0 && !socket.isOutputClosed();
    }

    public void sendRaw(byte... bytes) {
        send(ByteBuffer.wrap(bytes)).join();
    }

    public String screen() {
        return screen.toString();
    }

    public void awaitText(String text) {
        for (int tries = 0; tries < 12_000 && !screen().contains(text); tries++) {
            LockSupport.parkNanos(1_000_000);
        }
        if (!screen().contains(text)) {
            throw new AssertionError(
                    "waited for " + text + "; close " + closeCode + " " + closeReason + "; screen:\n" + screen);
        }
    }

    public int awaitClose() {
        for (int tries = 0; tries < 3000 && closeCode < 0; tries++) {
            LockSupport.parkNanos(5_000_000);
        }
        return closeCode;
    }

    public String closeReason() {
        return closeReason;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
