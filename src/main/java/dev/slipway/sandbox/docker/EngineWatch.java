package dev.slipway.sandbox.docker;

import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.SocketWire;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Keeps a connection to the host's engine open, so that even a short restart of the engine is noticed. */
public final class EngineWatch implements AutoCloseable {

    private static final long PAUSE_NANOS = 500_000_000L;
    /** A request that stays open while the engine runs: it streams events of a type that does not occur. */
    private static final String NOTHING = "/events?filters=%7B%22type%22%3A%5B%22daemon%22%5D%7D";

    private final EngineAddress address;
    private final Runnable away;
    private volatile boolean closed;
    private volatile @Nullable EngineConnection connection;

    /** Calls {@code away} whenever the connection ends or the engine cannot be reached. */
    public EngineWatch(EngineAddress address, Runnable away) {
        this.address = address;
        this.away = away;
        Thread.ofVirtual().name("engine-watch").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            try (EngineConnection held = new EngineConnection(SocketWire.connect(address.socket()))) {
                connection = held;
                held.lines(NOTHING, event -> {});
            } catch (IOException e) {
                // reported below
            }
            if (!closed) {
                away.run();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        EngineConnection held = connection;
        if (held != null) {
            held.close();
        }
    }
}
