package dev.slipway.terminal;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Frames that wait for a shell to read them, within a bound in bytes: what a student sends to a shell that does not read must not fill
 * everybody's memory. Many threads may offer; one takes.
 */
final class InputQueue {

    /** Four times what the protocol lets a browser send ahead, with each frame counted as somewhat larger than it is. */
    static final long MAX_BYTES = 4 << 20;
    /** About what a frame of one byte takes in memory. */
    static final int FRAME_OVERHEAD = 128;

    private final BlockingQueue<ByteBuffer> frames = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();

    /** False, without taking the frame, when too much waits. */
    boolean offer(ByteBuffer frame) {
        if (waiting.addAndGet(cost(frame)) > MAX_BYTES) {
            waiting.addAndGet(-cost(frame));
            return false;
        }
        frames.add(frame);
        return true;
    }

    /** The next frame, as soon as there is one. It must not have been read from before. */
    ByteBuffer take() throws InterruptedException {
        ByteBuffer frame = frames.take();
        waiting.addAndGet(-cost(frame));
        return frame;
    }

    /** Forgets what waits and gives the taker this instead, whatever its size. */
    void endWith(ByteBuffer last) {
        frames.clear();
        waiting.addAndGet(cost(last));
        frames.add(last);
    }

    private static long cost(ByteBuffer frame) {
        return frame.remaining() + FRAME_OVERHEAD;
    }
}
