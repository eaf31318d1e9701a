package dev.slipway.sandbox.wire;

import dev.slipway.io.HttpHeadReader;
import dev.slipway.io.MalformedHeadException;
import dev.slipway.io.Timeout;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection to a Docker engine. Requests are sent one after another; after {@link #upgrade} the
 * connection is the raw stream of an exec. Not thread-safe, except that one may read while another writes after an
 * upgrade.
 */
public final class EngineConnection implements Wire {

    private static final int MAX_HEAD = 32 << 10;
    /**
     * Limit for an answer in bytes: it is read into memory, and a student can replace their engine. Real answers are
     * some 100 KiB.
     */
    private static final int MAX_BODY = 4 << 20;

    private static final int MAX_LINE = 1 << 20;

    /** Time limit for an answer's head. Callers limit the time for the body themselves. */
    private static final Duration HEAD_LIMIT = Duration.ofMinutes(2);

    private final Wire wire;
    private final Duration headLimit;
    private final ByteBuffer in = ByteBuffer.allocate(64 << 10).flip();

    public EngineConnection(Wire wire) {
        this(wire, HEAD_LIMIT);
    }

    /** Closes the wire when an answer's head has not come within the limit. */
    public EngineConnection(Wire wire, Duration headLimit) {
        this.wire = wire;
        this.headLimit = headLimit;
    }

    /** A complete answer. */
    public record Response(int status, String body) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** A complete binary answer. */
    public record Answer(int status, byte[] body) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        private Response asText() {
            return new Response(status, new String(body, StandardCharsets.UTF_8));
        }
    }

    private record Head(int status, Map<String, String> headers) {
        boolean chunked() {
            return "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
        }

        int length() throws IOException {
            return number("a length", headers.getOrDefault("content-length", "0"), 10);
        }
    }

    public Response get(String path) throws IOException {
        return getBytes(path).asText();
    }

    public Answer getBytes(String path) throws IOException {
        return exchange("GET", path, null);
    }

    public Response post(String path, String json) throws IOException {
        return exchange("POST", path, json).asText();
    }

    private Answer exchange(String method, String path, @Nullable String json) throws IOException {
        send(method, path, json, "");
        return answer(readHead());
    }

    private Answer answer(Head head) throws IOException {
        return new Answer(head.status(), readBody(head));
    }

    /**
     * Posts, and turns the connection into a raw stream if the engine answers 101; returns any other answer in full.
     */
    public Response upgrade(String path, String json) throws IOException {
        send("POST", path, json, "Connection: Upgrade\r\nUpgrade: tcp\r\n");
        Head head = readHead();
        // Bytes written before the engine has answered 101 are lost, so callers wait for this to return.
        return head.status() == 101 ? new Response(101, "") : answer(head).asText();
    }

    /** Gets a streamed answer, one JSON document per line, until the other side ends it or the wire is closed. */
    public void lines(String path, Consumer<String> line) throws IOException {
        send("GET", path, null, "");
        Head head = readHead();
        if (head.status() != 200) {
            throw new IOException(path + " answered " + head.status() + ": "
                    + answer(head).asText().body());
        }
        var pending = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            for (byte b : take(size)) {
                if (b == '\n') {
                    line.accept(pending.toString(StandardCharsets.UTF_8));
                    pending.reset();
                } else if (pending.size() == MAX_LINE) {
                    throw new IOException("a line of the engine's answer is longer than 1 MiB");
                } else {
                    pending.write(b);
                }
            }
            endOfChunk();
        }
    }

    private void send(String method, String path, @Nullable String json, String headers) throws IOException {
        byte[] body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: engine\r\n" + headers
                + (json == null ? "" : "Content-Type: application/json\r\n")
                + "Content-Length: " + body.length + "\r\n\r\n";
        ByteBuffer out = ByteBuffer.allocate(head.length() + body.length);
        wire.write(out.put(head.getBytes(StandardCharsets.US_ASCII)).put(body).flip());
    }

    private Head readHead() throws IOException {
        return Timeout.limit(headLimit, this::close, () -> bounded(this::readHead));
    }

    private Head readHead(HttpHeadReader lines) throws IOException {
        String status = lines.line();
        String[] words = status.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new IOException("expected an HTTP/1.1 answer of an engine, got: " + status);
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = lines.line(); !line.isEmpty(); line = lines.line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Head(number("a status", words[1], 10), headers);
    }

    private interface HeadStep<T> {
        T read(HttpHeadReader lines) throws IOException;
    }

    /** Reads lines of a head, a chunk header or trailers, limited to {@link #MAX_HEAD} bytes. */
    private <T> T bounded(HeadStep<T> step) throws IOException {
        try {
            return step.read(new HttpHeadReader(this::readFromEngine, in, MAX_HEAD));
        } catch (MalformedHeadException e) {
            throw new IOException("the head of the engine's answer is too long", e);
        }
    }

    private int readFromEngine(ByteBuffer into) throws IOException {
        int n = wire.read(into);
        if (n < 0) {
            throw new EOFException("the engine closed the connection");
        }
        return n;
    }

    private byte[] readBody(Head head) throws IOException {
        if (!head.chunked()) {
            return take(bounded(head.length()));
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            bounded(body.size() + size);
            body.write(take(size));
            endOfChunk();
        }
        bounded(this::skipTrailers);
        return body.toByteArray();
    }

    private boolean skipTrailers(HttpHeadReader lines) throws IOException {
        while (!lines.line().isEmpty()) {
            // none of them matters
        }
        return true;
    }

    private static int bounded(int size) throws IOException {
        if (size < 0 || size > MAX_BODY) {
            throw new AnswerTooLargeException("the engine's answer is larger than " + (MAX_BODY >> 20) + " MiB");
        }
        return size;
    }

    private int chunkSize() throws IOException {
        return bounded(number(
                "the size of a chunk",
                bounded(HttpHeadReader::line).split(";", 2)[0].strip(),
                16));
    }

    private void endOfChunk() throws IOException {
        byte[] end = take(2);
        if (end[0] != '\r' || end[1] != '\n') {
            throw new IOException("a chunk of the engine's answer is longer than announced");
        }
    }

    private static int number(String what, String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text, radix);
        } catch (NumberFormatException e) {
            throw new IOException("expected " + what + ", got: " + text);
        }
    }

    private byte[] take(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count; ) {
            fill();
            int n = Math.min(count - at, in.remaining());
            in.get(bytes, at, n);
            at += n;
        }
        return bytes;
    }

    private void fill() throws IOException {
        if (in.hasRemaining()) {
            return;
        }
        in.clear();
        try {
            readFromEngine(in);
        } finally {
            in.flip();
        }
    }

    /** Reads the raw stream after an upgrade. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!in.hasRemaining()) {
            return wire.read(into);
        }
        int n = Math.min(in.remaining(), into.remaining());
        into.put(in.slice(in.position(), n));
        in.position(in.position() + n);
        return n;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        wire.write(bytes);
    }

    @Override
    public void closeOutput() throws IOException {
        wire.closeOutput();
    }

    @Override
    public void close() {
        wire.close();
    }
}
