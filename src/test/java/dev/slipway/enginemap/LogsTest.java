package dev.slipway.enginemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What a container printed, however the engine sends it. */
class LogsTest {

    private static byte[] frames(String... pieces) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < pieces.length; i++) {
            byte[] piece = pieces[i].getBytes(UTF_8);
            all.writeBytes(ByteBuffer.allocate(8)
                    .put((byte) (1 + i % 2))
                    .position(4)
                    .putInt(piece.length)
                    .array());
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    @Test
    void frames_of_both_streams_are_put_together_in_their_order() {
        assertThat(Logs.read(frames("first\n", "second\n", "x".repeat(300) + "\n"), false, 200)
                        .lines())
                .containsExactly("first", "second", "x".repeat(300));
    }

    @Test
    void with_a_terminal_there_are_no_frames() {
        assertThat(Logs.read("one\r\ntwo\r\n".getBytes(UTF_8), true, 200).lines())
                .containsExactly("one", "two");
    }

    @Test
    void colours_and_cursor_movements_are_left_out_and_indentation_stays() {
        assertThat(Logs.read(
                                frames(
                                        "\u001b[1;31mbad\u001b[0m\u001b[2K\n\u001b]0;title\u0007  File \"a.py\"\n\u001b(B\n"),
                                false,
                                200)
                        .lines()
                        .subList(0, 2))
                .containsExactly("bad", "  File \"a.py\"");
    }

    @Test
    void markup_is_text() {
        assertThat(Logs.read(frames("<script>alert(1)</script>\n"), false, 200).lines())
                .containsExactly("<script>alert(1)</script>");
    }

    @Test
    void only_the_last_lines_are_kept_and_not_too_many_characters() {
        assertThat(Logs.read(frames("a\n".repeat(3)), false, 200).more()).isFalse();
        assertThat(Logs.read(frames("a\n".repeat(200)), false, 200).more()).isTrue();
        assertThat(Logs.read(frames("part ", "of ", "a line\n"), false, 3).more())
                .isTrue();
        Logs wide = Logs.read(frames(("w".repeat(5_000) + "\n").repeat(150) + "last\n"), false, 200);
        assertThat(wide.more()).isTrue();
        assertThat(wide.lines().getLast()).isEqualTo("last");
        assertThat(wide.lines().stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(MapLimits.LOG);
        assertThat(wide.lines().getFirst()).hasSize(MapLimits.LOG_LINE);
    }

    @Test
    void frames_that_lie_about_their_length_are_taken_as_far_as_they_go() {
        byte[] lying = ByteBuffer.allocate(11)
                .put((byte) 1)
                .position(4)
                .putInt(-1)
                .put("abc".getBytes(UTF_8), 0, 3)
                .array();
        assertThat(Logs.read(lying, false, 200).lines()).containsExactly("abc");
        assertThat(Logs.read(new byte[] {1, 0, 0}, false, 200).lines()).isEmpty();
    }
}
