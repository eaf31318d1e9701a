package dev.slipway.terminal;

import java.nio.ByteBuffer;

/**
 * One message of the terminal protocol: a type and a payload. Between browser and application it is one binary
 * WebSocket message: the type byte, then the payload. Between application and keeper, the payload's length (u32,
 * big-endian) is in between. {@code docs/terminal-protocol.md} lists the types.
 */
public record Frame(byte type, ByteBuffer payload) {

    /** Browser to shell: the output offset to continue from, the writer, the window's size. */
    public static final byte ATTACH = 'A';
    /** Browser to shell: input. */
    public static final byte INPUT = 'I';
    /** Browser to shell: the window's size changed. */
    public static final byte RESIZE = 'R';
    /** Browser to shell: its terminal was closed for good. */
    public static final byte END = 'E';
    /** Browser to bridge: output shown up to an offset. */
    public static final byte SHOWN = 'K';
    /** Shell to browser: output. */
    public static final byte OUTPUT = 'O';
    /** Shell to browser: the shell exited. */
    public static final byte EXIT = 'X';

    public static final int KEEPER_HEADER = 5;
    /** Largest payload that the keeper sends or accepts. */
    public static final int MAX_PAYLOAD_BYTES = 64 << 10;

    /** Reads a browser's message. Throws {@link ProtocolException} when browsers may not send it. */
    public static Frame fromBrowser(ByteBuffer message) {
        if (!message.hasRemaining()) {
            throw new ProtocolException("an empty message");
        }
        Frame frame = new Frame(message.get(), message.slice());
        int length = frame.payload.remaining();
        boolean good = switch (frame.type) {
            case ATTACH -> length == 20;
            case INPUT -> length >= 8 && length <= MAX_PAYLOAD_BYTES;
            case RESIZE -> length == 4;
            case END -> length == 0;
            case SHOWN -> length == 8;
            default -> false;
        };
        if (!good) {
            throw new ProtocolException(
                    "type " + Byte.toUnsignedInt(frame.type) + " with a payload of " + length + " bytes");
        }
        return frame;
    }

    /** Whether the browser's message is input. */
    public static boolean isTyped(ByteBuffer message) {
        return message.hasRemaining() && message.get(message.position()) == INPUT;
    }

    /** The frame in the format that the keeper reads. */
    public ByteBuffer toKeeper() {
        return ByteBuffer.allocate(KEEPER_HEADER + payload.remaining())
                .put(type)
                .putInt(payload.remaining())
                .put(payload.duplicate())
                .flip();
    }

    /** The browser violated the protocol. */
    public static final class ProtocolException extends RuntimeException {
        private final String what;

        ProtocolException(String what) {
            this.what = what;
        }

        @Override
        public String getMessage() {
            return "the terminal protocol has no such message: " + what;
        }
    }
}
