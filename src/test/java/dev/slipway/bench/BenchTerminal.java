package dev.slipway.bench;

import dev.slipway.app.Client;
import dev.slipway.app.RunningApp;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A terminal that counts what comes instead of keeping it, and acknowledges like a browser. */
final class BenchTerminal implements WebSocket.Listener, AutoCloseable {

    private static final int ACKNOWLEDGE_EVERY = 32 << 10;

    private final WebSocket socket;
    private final long writer = ThreadLocalRandom.current().nextLong();
    private final AtomicLong received = new AtomicLong();
    private final StringBuilder tail = new StringBuilder();
    private volatile long lastAt = System.nanoTime();
    private boolean atStart = true;
    private boolean output;
    private ByteBuffer head = ByteBuffer.allocate(9);
    private long shown;
    private long acknowledged;
    private long typed;
    private CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(null);

    BenchTerminal(Client client, RunningApp app, String shell) throws Exception {
        socket = client.socket("/ws/terminal/" + shell, app.base(), this);
        send(ByteBuffer.allocate(21).put((byte) 'A').putLong(0).putLong(writer).putShort((short) 100).putShort((short) 30).flip());
        awaitText("student@sandbox");
    }

    private synchronized void send(ByteBuffer message) {
        sent = sent.exceptionally(failed -> socket).thenCompose(before -> socket.sendBinary(message, true));
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        if (atStart) {
            output = data.get(data.position()) == 'O';
            head.clear();
        }
        while (head.hasRemaining() && data.hasRemaining() && output) {
            head.put(data.get());
            if (!head.hasRemaining()) {
                shown = head.getLong(1);
            }
        }
        if (output) {
            note(data);
        }
        atStart = last;
        if (last && output && shown - acknowledged >= ACKNOWLEDGE_EVERY || last && output && data.remaining() < 64) {
            acknowledged = shown;
            send(ByteBuffer.allocate(9).put((byte) 'K').putLong(shown).flip());
        }
        webSocket.request(1);
        return null;
    }

    private void note(ByteBuffer data) {
        int n = data.remaining();
        shown += n;
        ByteBuffer end = data.slice(data.position() + Math.max(0, n - 300), Math.min(n, 300));
        tail.append(StandardCharsets.UTF_8.decode(end));
        if (tail.length() > 4000) {
            tail.delete(0, tail.length() - 1000);
        }
        lastAt = System.nanoTime();
        received.addAndGet(n);
        notifyAll();
    }

    void type(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        synchronized (this) {
            send(ByteBuffer.allocate(9 + bytes.length).put((byte) 'I').putLong(typed).put(bytes).flip());
            typed += bytes.length;
        }
    }

    /** Types one key and waits for what it shows; in milliseconds. */
    double echo(char key) throws Exception {
        long before = received.get();
        long start = System.nanoTime();
        type(String.valueOf(key));
        synchronized (this) {
            while (received.get() == before) {
                await(start);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    synchronized void awaitText(String text) throws Exception {
        long start = System.nanoTime();
        while (tail.indexOf(text) < 0) {
            await(start);
        }
    }

    private void await(long start) throws InterruptedException, TimeoutException {
        TimeUnit.MILLISECONDS.timedWait(this, 1000);
        if (System.nanoTime() - start > 30_000_000_000L) {
            throw new TimeoutException("nothing within 30 s; the end of the screen: " + tail);
        }
    }

    synchronized void forget() {
        tail.setLength(0);
    }

    long received() {
        return received.get();
    }

    long lastAt() {
        return lastAt;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
