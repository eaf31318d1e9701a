package dev.slipway.terminal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Passes frames between one browser and the keeper of one shell. {@link #pump} and {@link #feed} run on a thread each
 * until the shell's stream ends. Meanwhile, {@link #fromBrowser} may be called with one message after the other, by a
 * thread that must not block. Input waits in a queue, so a shell that does not read delays neither its output nor
 * acknowledgements.
 */
public final class Bridge {

    /** The stream of the program that is attached to the shell's keeper. */
    public interface Keeper {
        /** Reads at least one byte; -1 at the end. */
        int read(ByteBuffer into) throws IOException;

        void write(ByteBuffer bytes) throws IOException;

        void close();
    }

    /** The browser's end. {@link #send} returns once the message is handed to the network. */
    public interface Browser {
        void send(ByteBuffer message) throws IOException;
    }

    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final Keeper keeper;
    private final Browser browser;
    private final FlowWindow window = new FlowWindow();
    private final ByteBuffer in =
            ByteBuffer.allocate(2 * Frame.MAX_PAYLOAD_BYTES).flip();
    private final InputQueue typed = new InputQueue();
    private boolean started;
    private volatile boolean shellEnded;
    private volatile boolean closed;

    public Bridge(Keeper keeper, Browser browser) {
        this.keeper = keeper;
        this.browser = browser;
    }

    /**
     * Handles one message of the browser; never blocks. Throws {@link Frame.ProtocolException} for an invalid message, and
     * {@link InputOverflowException} when too much input waits for the shell.
     */
    public void fromBrowser(ByteBuffer message) {
        Frame frame = Frame.fromBrowser(message);
        if (frame.type() == Frame.SHOWN) {
            window.shown(frame.payload().getLong(0));
        } else if (!closed && !typed.offer(frame.toKeeper())) {
            throw new InputOverflowException();
        }
    }

    /** Sends queued messages to the keeper, until {@link #close}. */
    public void feed() throws IOException, InterruptedException {
        for (ByteBuffer next = typed.take(); next != END && !closed; next = typed.take()) {
            keeper.write(next);
        }
    }

    /**
     * Sends the keeper's frames to the browser, until the keeper ends (because the shell or its sandbox ended) or
     * {@link #close}.
     */
    public void pump() throws IOException, InterruptedException {
        while (true) {
            if (!fill(Frame.KEEPER_HEADER)) {
                return;
            }
            byte type = in.get(in.position());
            int length = in.getInt(in.position() + 1);
            if (length < 0 || length > Frame.MAX_PAYLOAD_BYTES) {
                throw new IOException(
                        "the shell's keeper announced a frame of " + Integer.toUnsignedString(length) + " bytes");
            }
            if (type == Frame.OUTPUT && length < Long.BYTES) {
                throw new IOException("the shell's keeper sent output without its offset");
            }
            if (!fill(Frame.KEEPER_HEADER + length)) {
                throw new EOFException("the shell's keeper ended in the middle of a frame");
            }
            if (!pass(type, length)) {
                return;
            }
        }
    }

    private boolean pass(byte type, int length) throws IOException, InterruptedException {
        int payload = in.position() + Frame.KEEPER_HEADER;
        ByteBuffer message = ByteBuffer.allocate(1 + length)
                .put(type)
                .put(in.slice(payload, length))
                .flip();
        in.position(payload + length);
        if (type != Frame.OUTPUT) {
            shellEnded |= type == Frame.EXIT;
            browser.send(message);
            return true;
        }
        long offset = message.getLong(1);
        if (!started) {
            window.startAt(offset);
            started = true;
        }
        browser.send(message);
        return window.sent(offset + length - 8);
    }

    /** Reads until {@code count} bytes are buffered; false when the stream ended before the first of them. */
    private boolean fill(int count) throws IOException {
        while (in.remaining() < count) {
            in.compact();
            int n = keeper.read(in);
            in.flip();
            if (n < 0) {
                if (in.hasRemaining()) {
                    throw new EOFException("the shell's keeper ended in the middle of a frame");
                }
                return false;
            }
        }
        return true;
    }

    /** Whether the keeper reported that its shell exited. If not, something else ended the stream. */
    public boolean shellEnded() {
        return shellEnded;
    }

    /** Detaches from the shell, which keeps running. */
    public void close() {
        closed = true;
        typed.endWith(END);
        window.close();
        keeper.close();
    }
}
