package dev.slipway.terminal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one browser sends, from its first message on. Messages that arrive before the bridge stands wait for it, in their order. Safe
 * for use by several threads; no method blocks for long.
 */
public final class Inbox {

    /** Before the server's hello, the protocol needs an attach and a few resizes. */
    static final int MAX_EARLY_MESSAGES = 16;

    private final List<ByteBuffer> early = new ArrayList<>();
    private @Nullable Bridge bridge;
    private boolean closed;

    /** Handles one message, as {@link Bridge#fromBrowser} does, with the same exceptions. After {@link #close} it is ignored. */
    public synchronized void message(ByteBuffer message) {
        if (closed) {
            return;
        }
        if (bridge != null) {
            bridge.fromBrowser(message);
        } else if (early.size() == MAX_EARLY_MESSAGES) {
            throw new InputOverflowException();
        } else {
            early.add(message);
        }
    }

    /** Connects the bridge and gives it what has arrived. Closes it instead when the browser is gone. Throws as {@link #message} does. */
    public synchronized void connect(Bridge to) {
        if (closed) {
            to.close();
            return;
        }
        bridge = to;
        early.forEach(to::fromBrowser);
        early.clear();
    }

    /** The browser is gone, or is refused: forgets what waits and detaches from the shell. */
    public synchronized void close() {
        closed = true;
        early.clear();
        Optional.ofNullable(bridge).ifPresent(Bridge::close);
    }
}
