package dev.slipway.io;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs an action once after a delay, on a virtual thread, unless it is closed before. */
public final class Timeout implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Future<?> waiting;

    /** A step that blocks on a connection. */
    public interface Step<T> {
        T run() throws IOException;
    }

    private Timeout(Future<?> waiting) {
        this.waiting = waiting;
    }

    public static Timeout after(Duration time, Runnable action) {
        return new Timeout(
                TIMER.schedule(() -> Thread.startVirtualThread(action), time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /**
     * Runs a step that blocks on a connection. At the limit {@code close} is called, which must make the step fail, and
     * {@link SocketTimeoutException} is thrown.
     */
    public static <T> T limit(Duration limit, Runnable close, Step<T> step) throws IOException {
        var expired = new AtomicBoolean();
        try (Timeout timeout = after(limit, () -> {
            expired.set(true);
            close.run();
        })) {
            return step.run();
        } catch (IOException e) {
            if (!expired.get()) {
                throw e;
            }
            var late = new SocketTimeoutException("no complete message within " + limit.toMillis() + " ms");
            late.initCause(e);
            throw late;
        }
    }

    @Override
    public void close() {
        waiting.cancel(false);
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("timeouts").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
