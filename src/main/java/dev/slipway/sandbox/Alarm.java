package dev.slipway.sandbox;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does something, once, unless it is closed before its time. What it does must not block: all alarms share a thread. */
public final class Alarm implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Future<?> waiting;

    private Alarm(Future<?> waiting) {
        this.waiting = waiting;
    }

    public static Alarm after(Duration time, Runnable action) {
        return new Alarm(TIMER.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        waiting.cancel(false);
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("alarms").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
