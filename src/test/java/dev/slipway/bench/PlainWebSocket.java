package dev.slipway.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket (RFC 6455) on a blocking socket, binary messages only. The JDK's own client hands each message through three
 * threads and, on a machine that the application shares, was most of the round trip it was to measure.
 */
final class PlainWebSocket implements AutoCloseable {

    private static final int FINAL_BINARY = 0x82;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    PlainWebSocket(int port, String path, String cookie) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 << 10));
        out = socket.getOutputStream();
        String host = "localhost:" + port;
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\nCookie: " + cookie
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        String head = head();
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("no WebSocket: " + head);
        }
    }

    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends one message, of 65,535 bytes at most. The mask is zero, so the bytes are as they were. */
    synchronized void send(byte[] message) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(8 + message.length).put((byte) FINAL_BINARY);
        if (message.length < 126) {
            frame.put((byte) (0x80 | message.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) message.length);
        }
        frame.putInt(0).put(message);
        out.write(frame.array(), 0, frame.position());
    }

    /** Waits for the next message. Throws {@link EOFException} when the other end closes. */
    ByteBuffer read() throws IOException {
        byte[] whole = new byte[0];
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = new byte[length()];
            in.readFully(payload);
            int kind = first & 0x0f;
            if (kind == CLOSE) {
                throw new EOFException("closed by the application");
            }
            if (kind >= PING) {
                continue;
            }
            whole = whole.length == 0
                    ? payload
                    : ByteBuffer.allocate(whole.length + payload.length)
                            .put(whole)
                            .put(payload)
                            .array();
            if ((first & 0x80) != 0) {
                return ByteBuffer.wrap(whole);
            }
        }
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        return length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // then it is closed
        }
    }
}
