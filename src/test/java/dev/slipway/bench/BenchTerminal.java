package dev.slipway.bench;

import dev.slipway.app.Client;
import dev.slipway.app.RunningApp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A terminal that counts what comes instead of keeping it, and acknowledges like a browser. */
final class BenchTerminal implements AutoCloseable {

    private static final int ACKNOWLEDGE_EVERY = 32 << 10;

    private final PlainWebSocket socket;
    private final long writer = ThreadLocalRandom.current().nextLong();
    private final StringBuilder tail = new StringBuilder();
    private volatile long received;
    private volatile long lastAt = System.nanoTime();
    private long acknowledged;
    private long typed;

    BenchTerminal(Client client, RunningApp app, String shell) throws Exception {
        socket = new PlainWebSocket(app.port, "/ws/terminal/" + shell, client.cookieHeader());
        Thread.ofVirtual().name(shell).start(this::listen);
        send(ByteBuffer.allocate(21)
                .put((byte) 'A')
                .putLong(0)
                .putLong(writer)
                .putShort((short) 100)
                .putShort((short) 30));
        awaitText("student@sandbox");
    }

    private void send(ByteBuffer message) throws IOException {
        socket.send(message.array());
    }

    private void listen() {
        try {
            while (true) {
                ByteBuffer message = socket.read();
                if (message.get() == 'O') {
                    output(message.getLong(), message);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void output(long offset, ByteBuffer bytes) throws IOException {
        int n = bytes.remaining();
        note(bytes, n);
        if (n < 64 || offset + n - acknowledged >= ACKNOWLEDGE_EVERY) {
            acknowledged = offset + n;
            send(ByteBuffer.allocate(9).put((byte) 'K').putLong(acknowledged));
        }
    }

    private synchronized void note(ByteBuffer bytes, int n) {
        tail.append(
                StandardCharsets.UTF_8.decode(bytes.slice(bytes.position() + Math.max(0, n - 300), Math.min(n, 300))));
        if (tail.length() > 4000) {
            tail.delete(0, tail.length() - 1000);
        }
        lastAt = System.nanoTime();
        received += n;
        notifyAll();
    }

    void type(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send(ByteBuffer.allocate(9 + bytes.length)
                .put((byte) 'I')
                .putLong(typed)
                .put(bytes));
        typed += bytes.length;
    }

    /** Types one key and waits for what it shows; in milliseconds. */
    double echo(char key) throws Exception {
        long before = received;
        long start = System.nanoTime();
        type(String.valueOf(key));
        synchronized (this) {
            while (received == before) {
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
        return received;
    }

    long lastAt() {
        return lastAt;
    }

    @Override
    public void close() {
        socket.close();
    }
}
