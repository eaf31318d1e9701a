package dev.slipway.terminal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far output may run ahead of what the browser has shown. Above {@link #HIGH} unshown bytes the sender waits until
 * there are at most {@link #LOW}; meanwhile nothing is read from the shell, pipes fill, and the program in it waits.
 * HIGH bounds what Ctrl-C cannot take back: a browser draws it in well under 0.1 s. LOW lets the next burst be on its
 * way before the last is drawn.
 */
public final class FlowWindow {

    static final long HIGH = 256 << 10;
    static final long LOW = 64 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long sent;
    private long shown;
    private boolean closed;

    /** Notes output on its way up to {@code offset}; waits while too much is unshown. False when it was closed meanwhile. */
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

    /** Where the output of this bridge begins: nothing before it will be reported as shown. */
    public void startAt(long offset) {
        lock.lock();
        try {
            sent = offset;
            shown = offset;
        } finally {
            lock.unlock();
        }
    }

    /** The browser has shown output up to {@code offset}. What lies beyond what was sent is not believed. */
    public void shown(long offset) {
        lock.lock();
        try {
            shown = Math.max(shown, Math.min(offset, sent));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of whoever waits. */
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
