package dev.slipway.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of one HTTP/1.1 message head (RFC 9112, 2.1) from a buffer that it refills from a source. Each byte
 * is read once, and the size of the head is limited. After the empty line, the buffer contains the bytes that follow
 * the head.
 */
public final class HttpHeadReader {

    /** Where bytes come from: reads at least one, or returns -1 at the end. */
    public interface Source {
        int read(ByteBuffer into) throws IOException;
    }

    private final Source source;
    private final ByteBuffer buffer;
    private final int limit;
    private int count;

    /**
     * @param buffer ready for reading: its contents are read first
     * @param limit  maximum size of the whole head in bytes, including line endings
     */
    public HttpHeadReader(Source source, ByteBuffer buffer, int limit) {
        this.source = source;
        this.buffer = buffer;
        this.limit = limit;
    }

    /**
     * Like {@link #lines()}, with a time limit, at which it calls {@code close} and throws
     * {@link java.net.SocketTimeoutException}.
     */
    public List<String> lines(Duration timeLimit, Runnable close) throws IOException {
        return Timeout.limit(timeLimit, close, this::lines);
    }

    /**
     * The first line and the fields, up to the empty line. Empty lines before the first are skipped (RFC 9112, 2.2).
     * Throws {@link EOFException} when the source ends before the first byte.
     */
    public List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = line();
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                return lines;
            }
        }
    }

    /** The next line without its end, which is CR LF or a bare LF; as Latin-1. */
    public String line() throws IOException {
        var line = new StringBuilder();
        for (char c = next(); c != '\n'; c = next()) {
            line.append(c);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    private char next() throws IOException {
        if (count == limit) {
            throw new MalformedHeadException("the head is longer than " + limit + " bytes");
        }
        if (!buffer.hasRemaining()) {
            fill();
        }
        count++;
        return (char) (buffer.get() & 0xff);
    }

    private void fill() throws IOException {
        buffer.clear();
        int read;
        try {
            read = source.read(buffer);
        } finally {
            buffer.flip();
        }
        if (read < 0) {
            throw count == 0
                    ? new EOFException("the connection ended before a message")
                    : new MalformedHeadException("the head ended too early");
        }
    }
}
