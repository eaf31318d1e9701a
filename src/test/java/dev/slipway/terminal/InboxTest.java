package dev.slipway.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final class Keeper implements Bridge.Keeper {
        final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        boolean closed;

        @Override
        public int read(ByteBuffer into) {
            return -1;
        }

        @Override
        public void write(ByteBuffer bytes) {
            heard.write(bytes.array(), bytes.position(), bytes.remaining());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Keeper keeper = new Keeper();
    private final Bridge bridge = new Bridge(keeper, message -> {});
    private final Inbox inbox = new Inbox();

    private static ByteBuffer typed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(9 + bytes.length)
                .put((byte) 'I')
                .putLong(0)
                .put(bytes)
                .flip();
    }

    private String heard() throws Exception {
        Thread feeder = Thread.startVirtualThread(() -> {
            try {
                bridge.feed();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        for (int i = 0; i < 200 && keeper.heard.size() < 40; i++) {
            Thread.sleep(5);
        }
        bridge.close();
        feeder.join();
        return keeper.heard.toString(StandardCharsets.ISO_8859_1).replaceAll("[^a-z]", "");
    }

    @Test
    void what_was_sent_before_the_bridge_stands_reaches_the_shell_in_its_order() throws Exception {
        inbox.message(typed("a"));
        inbox.message(typed("b"));
        inbox.connect(bridge);
        inbox.message(typed("c"));
        assertThat(heard()).isEqualTo("abc");
    }

    @Test
    void only_a_few_messages_wait_for_the_bridge() {
        for (int i = 0; i < Inbox.MAX_EARLY_MESSAGES; i++) {
            inbox.message(typed("x"));
        }
        assertThatThrownBy(() -> inbox.message(typed("x"))).isInstanceOf(InputOverflowException.class);
    }

    @Test
    void what_is_not_in_the_protocol_is_told_also_when_it_came_early() {
        inbox.message(ByteBuffer.wrap(new byte[] {'Z'}));
        assertThatThrownBy(() -> inbox.connect(bridge)).isInstanceOf(Frame.ProtocolException.class);
    }

    @Test
    void a_browser_that_is_gone_before_the_bridge_stands_leaves_no_bridge_behind() {
        inbox.close();
        inbox.connect(bridge);
        assertThat(keeper.closed).isTrue();
        for (int i = 0; i < 1000; i++) {
            inbox.message(typed("x"));
        }
    }
}
