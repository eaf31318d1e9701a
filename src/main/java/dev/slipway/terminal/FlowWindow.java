package dev.slipway.terminal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Flow control for output. Above {@link #HIGH} bytes that the browser has not shown, the sender waits until there are
 * at most {@link #LOW}. Meanwhile nothing is read from the shell, pipes fill, and its program waits. HIGH limits the
 * output that still appears after Ctrl-C: a browser draws it in well under 0.1 s. LOW is above zero so that the next
 * burst is in transit before the last is drawn.
 */
public final class FlowWindow {

    static final long HIGH = 256 << 10;
    static final long LOW = 64 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long sent;
    private long shown;
    private boolean closed;

    /**
     * Records that output up to {@code offset} was sent; waits while too much is unshown. Returns false when the
     * window was closed meanwhile.
     */
    public boolean sent(long offset) throws InterruptedException {
        lock.lock();
        try {
            sent = offset;
            if (sent - shown <= HIGH) {
                return !closed;
            }
            while (!closed && sent - shown > LOW) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Sets the offset at which this bridge's output begins. */
    public void startAt(long offset) {
        lock.lock();
        try {
            sent = offset;
            shown = offset;
        } finally {
            lock.unlock();
        }
    }

    /** Records that the browser has shown output up to {@code offset}. Offsets beyond the output sent are ignored. */
    public void shown(long offset) {
        lock.lock();
        try {
            shown = Math.max(shown, Math.min(offset, sent));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the waiting sender. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
