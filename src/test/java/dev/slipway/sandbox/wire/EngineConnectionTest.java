package dev.slipway.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.wire.EngineConnection.Response;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class EngineConnectionTest {

    private static final int MEBIBYTE = 1 << 20;

    /** Answers what it was given, in pieces of a size; notes what is asked. */
    private static final class MemoryWire implements Wire {
        private final byte[] answer;
        private final int mostAtOnce;
        private int at;
        final ByteArrayOutputStream asked = new ByteArrayOutputStream();
        boolean outputClosed;
        boolean closed;

        MemoryWire(byte[] answer, int mostAtOnce) {
            this.answer = answer;
            this.mostAtOnce = mostAtOnce;
        }

        @Override
        public int read(ByteBuffer into) {
            if (at == answer.length) {
                return -1;
            }
            int n = Math.min(Math.min(mostAtOnce, into.remaining()), answer.length - at);
            into.put(answer, at, n);
            at += n;
            return n;
        }

        @Override
        public void write(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                asked.write(bytes.get());
            }
        }

        @Override
        public void closeOutput() {
            outputClosed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Repeats the same bytes without end. */
    private static final class EndlessWire implements Wire {
        private final byte[] start;
        private final byte[] piece;
        private final IntConsumer count;
        private boolean started;

        EndlessWire(String start, String piece, IntConsumer count) {
            this.start = bytes(start);
            this.piece = bytes(piece);
            this.count = count;
        }

        @Override
        public int read(ByteBuffer into) {
            byte[] next = started ? piece : start;
            started = true;
            int n = Math.min(next.length, into.remaining());
            into.put(next, 0, n);
            count.accept(n);
            return n;
        }

        @Override
        public void write(ByteBuffer bytes) {
            bytes.position(bytes.limit());
        }

        @Override
        public void closeOutput() {}

        @Override
        public void close() {}
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EngineConnection answering(String answer, int mostAtOnce) {
        return new EngineConnection(new MemoryWire(bytes(answer), mostAtOnce));
    }

    private static EngineConnection answering(String answer) {
        return answering(answer, 1 << 20);
    }

    private static void everySplit(String answer, SplitTest test) throws IOException {
        for (int mostAtOnce = 1; mostAtOnce <= bytes(answer).length; mostAtOnce++) {
            test.run(answering(answer, mostAtOnce));
        }
    }

    private interface SplitTest {
        void run(EngineConnection connection) throws IOException;
    }

    @Test
    void an_answer_with_a_length_is_read_however_it_is_split() throws IOException {
        everySplit(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 6\r\n\r\n{\"ä\"}HTTP/1.1 404 Not Found\r\nContent-Length:2\r\n\r\nno",
                engine -> {
                    assertThat(engine.get("/a")).isEqualTo(new Response(200, "{\"ä\"}"));
                    assertThat(engine.get("/b")).isEqualTo(new Response(404, "no"));
                });
    }

    @Test
    void an_answer_in_chunks_is_read_however_it_is_split() throws IOException {
        everySplit(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\nA;name=value\r\n0123456789\r\n2\r\n\u00e4\r\n0\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
                engine -> {
                    assertThat(engine.get("/a")).isEqualTo(new Response(200, "abc0123456789ä"));
                    assertThat(engine.get("/b")).isEqualTo(new Response(204, ""));
                });
    }

    @Test
    void an_answer_that_is_no_text_keeps_its_bytes() throws IOException {
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
        byte[] answer = Arrays.copyOf(head, head.length + 4);
        byte[] frame = {1, 0, (byte) 0xc3, (byte) 0xff};
        System.arraycopy(frame, 0, answer, head.length, 4);
        assertThat(new EngineConnection(new MemoryWire(answer, 100))
                        .getBytes("/logs")
                        .body())
                .isEqualTo(frame);
    }

    @Test
    void what_follows_the_last_chunk_is_not_taken_for_the_next_answer() throws IOException {
        EngineConnection engine = answering(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-Trailer: b\r\nX-Other: c\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nd");
        assertThat(engine.get("/a").body()).isEqualTo("a");
        assertThat(engine.get("/b").body()).isEqualTo("d");
    }

    @Test
    void requests_are_written_whole() throws IOException {
        MemoryWire wire = new MemoryWire(bytes("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n".repeat(2)), 100);
        EngineConnection engine = new EngineConnection(wire);
        engine.get("/v1.44/containers/json?all=1");
        assertThat(engine.post("/v1.44/exec", "{\"ä\":1}").ok()).isTrue();
        assertThat(wire.asked.toString(StandardCharsets.UTF_8)).isEqualTo("""
            GET /v1.44/containers/json?all=1 HTTP/1.1\r
            Host: engine\r
            Content-Length: 0\r
            \r
            POST /v1.44/exec HTTP/1.1\r
            Host: engine\r
            Content-Type: application/json\r
            Content-Length: 8\r
            \r
            {"ä":1}""");
    }

    @Test
    void an_upgrade_keeps_the_bytes_that_came_early() throws IOException {
        everySplit("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nearly and late", engine -> {
            assertThat(engine.upgrade("/exec/1/start", "{}")).isEqualTo(new Response(101, ""));
            var stream = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(4);
            while (engine.read(buffer) >= 0) {
                stream.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            assertThat(stream).hasToString("early and late");
        });
    }

    @Test
    void after_an_upgrade_it_is_the_stream() throws IOException {
        MemoryWire wire = new MemoryWire(bytes("HTTP/1.1 101 UPGRADED\r\n\r\n"), 100);
        EngineConnection engine = new EngineConnection(wire);
        engine.upgrade("/exec/1/start", "{\"Tty\":false}");
        assertThat(wire.asked.toString(StandardCharsets.UTF_8))
                .contains("\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n")
                .endsWith("\r\n\r\n{\"Tty\":false}");
        wire.asked.reset();
        engine.write(ByteBuffer.wrap(bytes("ls\r")));
        assertThat(wire.asked).hasToString("ls\r");
        engine.closeOutput();
        engine.close();
        assertThat(wire.outputClosed && wire.closed).isTrue();
    }

    @Test
    void an_upgrade_that_is_refused_is_an_answer() throws IOException {
        assertThat(answering("HTTP/1.1 409 Conflict\r\nContent-Length: 9\r\n\r\nis paused")
                        .upgrade("/exec/1/start", "{}"))
                .isEqualTo(new Response(409, "is paused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 99999999999 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc",
            })
    void what_is_no_answer_of_an_engine_is_told(String answer) {
        assertThatThrownBy(() -> answering(answer).get("/a"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(EOFException.class);
    }

    @Test
    void what_was_got_instead_is_told() {
        assertThatThrownBy(() -> answering("SSH-2.0-OpenSSH\r\n").get("/a"))
                .hasMessage("expected an HTTP/1.1 answer of an engine, got: SSH-2.0-OpenSSH");
        assertThatThrownBy(() -> answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                        .get("/a"))
                .hasMessage("expected the size of a chunk, got: xyz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n"
            })
    void an_end_in_the_middle_is_told(String answer) {
        assertThatThrownBy(() -> answering(answer).get("/a"))
                .isInstanceOf(EOFException.class)
                .hasMessage("the engine closed the connection");
    }

    @Test
    void an_answer_that_is_too_large_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> answering("HTTP/1.1 200 OK\r\nContent-Length: " + (5 * MEBIBYTE) + "\r\n\r\n")
                        .get("/a"))
                .isInstanceOf(AnswerTooLargeException.class)
                .hasMessage("the engine's answer is larger than 4 MiB");
        assertThatThrownBy(() -> answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n")
                        .get("/a"))
                .isInstanceOf(AnswerTooLargeException.class)
                .hasMessage("the engine's answer is larger than 4 MiB");
    }

    /** The other side is a student's own engine, or whatever they put in its place: it must not fill our memory. */
    @Test
    void an_endless_answer_is_given_up() {
        int[] read = new int[1];
        String chunk = "3ff0\r\n" + "x".repeat(0x3ff0) + "\r\n";
        assertThatThrownBy(() -> new EngineConnection(new EndlessWire(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, n -> read[0] += n))
                        .get("/a"))
                .isInstanceOf(AnswerTooLargeException.class)
                .hasMessage("the engine's answer is larger than 4 MiB");
        assertThatThrownBy(() -> new EngineConnection(
                                new EndlessWire("HTTP/1.1 200 OK\r\n", "X-Header: value\r\n", n -> read[0] += n))
                        .get("/a"))
                .isInstanceOf(IOException.class)
                .hasMessage("the head of the engine's answer is too long");
        assertThatThrownBy(() ->
                        new EngineConnection(new EndlessWire("HTTP/1.1 200 OK", "x", n -> read[0] += n)).get("/a"))
                .isInstanceOf(IOException.class)
                .hasMessage("the head of the engine's answer is too long");
        assertThat(read[0]).isLessThan(8 * MEBIBYTE);
    }

    @Test
    void a_stream_of_events_is_told_line_by_line() throws IOException {
        everySplit(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"a\":1}\n\r\n5\r\n{\"ä\"\r\n9\r\n:2}\n{\"c\"\n\r\n0\r\n\r\n",
                engine -> {
                    List<String> lines = new ArrayList<>();
                    engine.lines("/events", lines::add);
                    assertThat(lines).containsExactly("{\"a\":1}", "{\"ä\":2}", "{\"c\"");
                });
    }

    @Test
    void a_stream_that_breaks_off_has_told_what_came_before() {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(() -> answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na\nb\r\n")
                        .lines("/events", lines::add))
                .isInstanceOf(EOFException.class);
        assertThat(lines).containsExactly("a");
    }

    @Test
    void a_stream_that_is_refused_is_told() {
        assertThatThrownBy(() -> answering("HTTP/1.1 500 Oops\r\nContent-Length: 3\r\n\r\nbad")
                        .lines("/events", line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("/events answered 500: bad");
    }

    @Test
    void a_line_without_end_is_given_up() {
        int[] read = new int[1];
        String piece = "3ff0\r\n" + "x".repeat(0x3ff0) + "\r\n";
        assertThatThrownBy(() -> new EngineConnection(new EndlessWire(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", piece, n -> read[0] += n))
                        .lines("/events", line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("a line of the engine's answer is longer than 1 MiB");
        assertThat(read[0]).isLessThan(2 * MEBIBYTE);
    }
}
