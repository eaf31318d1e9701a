package dev.slipway.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    private static ByteBuffer message(char type, int payload) {
        return ByteBuffer.allocate(1 + payload).put((byte) type).rewind();
    }

    @ParameterizedTest
    @CsvSource({"A,20", "I,8", "I,9", "I,32776", "I,65536", "R,4", "E,0", "K,8"})
    void what_browsers_may_send_is_read(char type, int payload) {
        Frame frame = Frame.fromBrowser(message(type, payload));
        assertThat(frame.type()).isEqualTo((byte) type);
        assertThat(frame.payload().remaining()).isEqualTo(payload);
    }

    @ParameterizedTest
    @CsvSource({
        "A,0", "A,19", "A,21", "I,0", "I,7", "I,65537", "R,0", "R,3", "R,5", "E,1", "K,0", "K,7", "K,9", "O,8", "H,25",
        "C,8", "S,1", "X,4", "a,20", "Z,3", "'\0',0", "ÿ,1"
    })
    void anything_else_is_refused(char type, int payload) {
        assertThatThrownBy(() -> Frame.fromBrowser(message(type, payload)))
                .isInstanceOf(Frame.ProtocolException.class)
                .hasMessage("the terminal protocol has no such message: type " + (int) type + " with a payload of "
                        + payload + " bytes");
    }

    @Test
    void an_empty_message_is_refused() {
        assertThatThrownBy(() -> Frame.fromBrowser(ByteBuffer.allocate(0)))
                .isInstanceOf(Frame.ProtocolException.class)
                .hasMessage("the terminal protocol has no such message: an empty message");
    }

    @Test
    void the_keeper_gets_the_length_between_type_and_payload() {
        ByteBuffer message = ByteBuffer.wrap("I12345678ls\r".getBytes(StandardCharsets.US_ASCII));
        Frame frame = Frame.fromBrowser(message);
        byte[] expected = "I\0\0\0\u000b12345678ls\r".getBytes(StandardCharsets.US_ASCII);
        assertThat(frame.toKeeper()).isEqualTo(ByteBuffer.wrap(expected));
        assertThat(frame.toKeeper()).as("a second time").isEqualTo(ByteBuffer.wrap(expected));
    }
}
