package dev.slipway.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@org.junit.jupiter.api.Timeout(20)
class HttpHeadReaderTest {

    private static final String HEAD = "GET / HTTP/1.1\r\nHost: a\r\nX: \u00e4\n\r\n";

    /** Gives the bytes in pieces; the first one is {@code first} bytes long. */
    private static HttpHeadReader.Source pieces(byte[] bytes, int first) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        return into -> {
            if (!from.hasRemaining()) {
                return -1;
            }
            int wanted = from.position() == 0 && first > 0 ? first : from.remaining();
            int n = Math.min(wanted, into.remaining());
            into.put(from.slice(from.position(), n));
            from.position(from.position() + n);
            return n;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_head_split_at_any_byte_is_read_and_what_follows_is_left() throws IOException {
        byte[] message = bytes(HEAD + "body");
        for (int first = 0; first <= message.length; first++) {
            ByteBuffer buffer = ByteBuffer.allocate(1024).flip();
            HttpHeadReader.Source source = pieces(message, first);
            assertThat(new HttpHeadReader(source, buffer, HEAD.length()).lines())
                    .containsExactly("GET / HTTP/1.1", "Host: a", "X: \u00e4");
            var rest = new StringBuilder();
            do {
                rest.append(StandardCharsets.ISO_8859_1.decode(buffer));
                buffer.clear();
            } while (source.read(buffer) >= 0 && buffer.flip() != null);
            assertThat(rest).hasToString("body");
        }
    }

    @Test
    void empty_lines_before_the_first_are_skipped() throws IOException {
        assertThat(lines("\r\n\nA\r\n\r\n")).containsExactly("A");
    }

    private static List<String> lines(String text) throws IOException {
        return new HttpHeadReader(
                        pieces(bytes(text), 1), ByteBuffer.allocate(16).flip(), 100)
                .lines();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A\r\n", "A\r\nB: c\r\n"})
    void a_head_that_ends_too_early_is_refused(String text) {
        assertThatThrownBy(() -> lines(text))
                .isInstanceOf(MalformedHeadException.class)
                .hasMessage("the head ended too early");
    }

    @Test
    void nothing_at_all_is_the_end() {
        assertThatThrownBy(() -> lines("")).isInstanceOf(EOFException.class);
    }

    @Test
    void a_head_that_is_too_large_is_refused_at_the_limit() {
        int[] asked = {0};
        HttpHeadReader.Source endless = into -> {
            asked[0]++;
            into.put((byte) 'a');
            return 1;
        };
        assertThatThrownBy(() ->
                        new HttpHeadReader(endless, ByteBuffer.allocate(16).flip(), 100).lines())
                .isInstanceOf(MalformedHeadException.class)
                .hasMessage("the head is longer than 100 bytes");
        assertThat(asked[0]).isEqualTo(100);
        assertThatThrownBy(() -> lines("\n".repeat(200))).isInstanceOf(MalformedHeadException.class);
    }

    @Test
    void a_large_head_in_single_bytes_takes_linear_time() throws IOException {
        String large = "A: " + "x".repeat(4 << 20);
        assertThat(new HttpHeadReader(
                                pieces(bytes(large + "\r\n\r\n"), 1),
                                ByteBuffer.allocate(1).flip(),
                                8 << 20)
                        .lines())
                .containsExactly(large);
    }

    @Test
    void a_silent_peer_is_given_up() throws IOException {
        Pipe pipe = Pipe.open();
        assertThatThrownBy(() -> timed(pipe)).isInstanceOf(SocketTimeoutException.class);
        assertThat(pipe.source().isOpen()).isFalse();
        pipe.sink().close();
    }

    @Test
    void a_peer_that_trickles_is_given_up() throws Exception {
        Pipe pipe = Pipe.open();
        Thread trickle = Thread.startVirtualThread(() -> {
            try (var out = Channels.newOutputStream(pipe.sink())) {
                while (true) {
                    out.write('a');
                    Thread.sleep(10);
                }
            } catch (IOException | InterruptedException e) {
                // nobody listens any more
            }
        });
        assertThatThrownBy(() -> timed(pipe)).isInstanceOf(SocketTimeoutException.class);
        trickle.join();
    }

    private static List<String> timed(Pipe pipe) throws IOException {
        return new HttpHeadReader(pipe.source()::read, ByteBuffer.allocate(64).flip(), 1 << 20)
                .lines(Duration.ofMillis(150), () -> close(pipe));
    }

    private static void close(Pipe pipe) {
        try {
            pipe.source().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
