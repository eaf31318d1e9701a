package dev.slipway.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class BridgeTest {

    /** The keeper's end: what it says is written to {@link #says}, what it is told is in {@link #heard}. */
    private static class PipedKeeper implements Bridge.Keeper {
        final PipedOutputStream says = new PipedOutputStream();
        final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        private final PipedInputStream pipe;
        private final int mostAtOnce;
        volatile boolean closed;

        PipedKeeper(int mostAtOnce) throws IOException {
            this.mostAtOnce = mostAtOnce;
            this.pipe = new PipedInputStream(says, 8 << 20);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            byte[] bytes = new byte[Math.min(mostAtOnce, into.remaining())];
            int n = pipe.read(bytes);
            if (n > 0) {
                into.put(bytes, 0, n);
            }
            return n;
        }

        @Override
        public void write(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                heard.write(bytes.get());
            }
        }

        @Override
        public void close() {
            closed = true;
            try {
                says.close();
            } catch (IOException e) {
                throw new AssertionError("a pipe closes", e);
            }
        }
    }

    private final BlockingQueue<ByteBuffer> browser = new LinkedBlockingQueue<>();

    private static byte[] keeperFrame(char type, byte[] payload) {
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) type)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static byte[] output(long offset, byte[] bytes) {
        return keeperFrame(
                'O',
                ByteBuffer.allocate(8 + bytes.length).putLong(offset).put(bytes).array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Bridge bridge(PipedKeeper keeper) {
        return new Bridge(keeper, browser::add);
    }

    private static ByteBuffer shown(long offset) {
        return ByteBuffer.allocate(9).put((byte) 'K').putLong(offset).flip();
    }

    private List<String> received() {
        return browser.stream()
                .map(m -> StandardCharsets.ISO_8859_1.decode(m.duplicate()).toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64, 1 << 20})
    void frames_reach_the_browser_whole_however_the_stream_is_cut(int mostAtOnce) throws Exception {
        PipedKeeper keeper = new PipedKeeper(mostAtOnce);
        keeper.says.write(keeperFrame('H', new byte[25]));
        keeper.says.write(output(0, bytes("student@sandbox:~$ ")));
        keeper.says.write(keeperFrame('S', new byte[] {0}));
        keeper.says.write(keeperFrame('C', new byte[8]));
        keeper.says.write(output(19, new byte[0]));
        keeper.says.write(keeperFrame('X', new byte[4]));
        keeper.says.close();
        bridge(keeper).pump();
        String eight = "\0".repeat(8);
        assertThat(received())
                .containsExactly(
                        "H" + "\0".repeat(25),
                        "O" + eight + "student@sandbox:~$ ",
                        "S\0",
                        "C" + eight,
                        "O" + "\0".repeat(7) + "\u0013",
                        "X\0\0\0\0");
    }

    @Test
    void it_knows_whether_the_shell_exited_or_the_stream_just_ended() throws Exception {
        PipedKeeper cut = new PipedKeeper(1 << 20);
        cut.says.write(output(0, bytes("$ ")));
        cut.says.close();
        Bridge lost = bridge(cut);
        lost.pump();
        assertThat(lost.shellEnded()).isFalse();
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        keeper.says.write(keeperFrame('X', new byte[4]));
        keeper.says.close();
        Bridge ended = bridge(keeper);
        ended.pump();
        assertThat(ended.shellEnded()).isTrue();
    }

    @Test
    void a_frame_may_be_as_large_as_announced_at_most() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        byte[] largest = output(0, new byte[Frame.MAX_PAYLOAD_BYTES - 8]);
        for (int i = 0; i < 3; i++) {
            keeper.says.write(largest);
        }
        keeper.says.close();
        bridge(keeper).pump();
        assertThat(browser).hasSize(3).allMatch(m -> m.remaining() == 1 + Frame.MAX_PAYLOAD_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {Frame.MAX_PAYLOAD_BYTES + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void one_that_is_larger_ends_the_bridge(int length) throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        keeper.says.write(ByteBuffer.allocate(5).put((byte) 'O').putInt(length).array());
        assertThatThrownBy(bridge(keeper)::pump)
                .isInstanceOf(IOException.class)
                .hasMessage("the shell's keeper announced a frame of " + Integer.toUnsignedString(length) + " bytes");
        assertThat(browser).isEmpty();
    }

    @Test
    void output_without_its_offset_ends_the_bridge() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        keeper.says.write(keeperFrame('O', new byte[7]));
        assertThatThrownBy(bridge(keeper)::pump)
                .isInstanceOf(IOException.class)
                .hasMessage("the shell's keeper sent output without its offset");
        assertThat(browser).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6, 20})
    void an_end_in_the_middle_of_a_frame_is_told(int length) throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        keeper.says.write(output(0, bytes("0123456789")), 0, length);
        keeper.says.close();
        assertThatThrownBy(bridge(keeper)::pump)
                .isInstanceOf(EOFException.class)
                .hasMessage("the shell's keeper ended in the middle of a frame");
    }

    @Test
    void attach_input_and_resize_reach_the_keeper_as_they_are() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1);
        Bridge bridge = bridge(keeper);
        byte[] attach = ByteBuffer.allocate(21)
                .put((byte) 'A')
                .putLong(7)
                .putLong(0xdeadbeefL)
                .putShort((short) 80)
                .putShort((short) 24)
                .array();
        byte[] input = ByteBuffer.allocate(12)
                .put((byte) 'I')
                .putLong(3)
                .put(bytes("ls\r"))
                .array();
        byte[] resize =
                ByteBuffer.allocate(5).put((byte) 'R').putInt(0x00500018).array();
        for (byte[] message : List.of(attach, input, resize)) {
            bridge.fromBrowser(ByteBuffer.wrap(message));
        }
        var expected = new ByteArrayOutputStream();
        for (byte[] message : List.of(attach, input, resize)) {
            expected.write(message[0]);
            expected.write(ByteBuffer.allocate(4).putInt(message.length - 1).array());
            expected.write(message, 1, message.length - 1);
        }
        feedUntil(keeper, bridge, expected.size());
        assertThat(keeper.heard.toByteArray()).isEqualTo(expected.toByteArray());
    }

    private static void feedUntil(PipedKeeper keeper, Bridge bridge, int bytes) throws Exception {
        Thread feeder = Thread.startVirtualThread(() -> {
            try {
                bridge.feed();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        while (keeper.heard.size() < bytes) {
            Thread.sleep(5);
        }
        bridge.close();
        feeder.join();
    }

    @Test
    void a_shell_that_does_not_read_holds_up_neither_acknowledgements_nor_the_end() throws Exception {
        CountDownLatch reads = new CountDownLatch(1);
        PipedKeeper keeper = new PipedKeeper(1 << 16) {
            @Override
            public void write(ByteBuffer bytes) {
                try {
                    reads.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void close() {
                reads.countDown();
                super.close();
            }
        };
        Bridge bridge = bridge(keeper);
        Thread feeder = Thread.startVirtualThread(() -> {
            try {
                bridge.feed();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        int accepted = 0;
        while (accepted < 1000 && accepts(bridge, 30_000)) {
            accepted++;
        }
        assertThat(accepted).as("messages until it is too much").isBetween(100, 150);
        bridge.fromBrowser(shown(5));
        bridge.close();
        feeder.join();
    }

    private static boolean accepts(Bridge bridge, int bytes) {
        try {
            bridge.fromBrowser(ByteBuffer.allocate(bytes).put((byte) 'I').rewind());
            return true;
        } catch (InputOverflowException e) {
            return false;
        }
    }

    @Test
    void many_small_messages_are_bounded_as_well_and_none_is_kept_after_the_end() throws Exception {
        Bridge bridge = bridge(new PipedKeeper(1));
        int accepted = 0;
        while (accepted < 1_000_000 && accepts(bridge, 9)) {
            accepted++;
        }
        assertThat(accepted).isBetween(20_000, 40_000);
        bridge.close();
        for (int i = 0; i < 100_000; i++) {
            assertThat(accepts(bridge, 9)).isTrue();
        }
    }

    @Test
    void what_the_shell_has_read_makes_room() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1);
        Bridge bridge = bridge(keeper);
        while (accepts(bridge, 60_000)) {
            // until it is full
        }
        feedUntil(keeper, bridge, 4_000_000);
        assertThat(accepts(bridge, 60_000)).isTrue();
    }

    @Test
    void acknowledgements_are_not_the_keepers_business() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1);
        bridge(keeper).fromBrowser(shown(5));
        assertThat(keeper.heard.size()).isZero();
    }

    @Test
    void what_is_not_in_the_protocol_never_reaches_the_keeper() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1);
        assertThatThrownBy(() -> bridge(keeper).fromBrowser(ByteBuffer.wrap(bytes("Xx"))))
                .isInstanceOf(Frame.ProtocolException.class);
        assertThat(keeper.heard.size()).isZero();
    }

    @Test
    void a_browser_that_shows_nothing_holds_the_shell_up() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        Bridge bridge = bridge(keeper);
        Thread pump = pumping(bridge);
        long start = 1_000_000;
        int chunk = 16 << 10;
        for (int i = 0; i < 64; i++) {
            keeper.says.write(output(start + (long) i * chunk, new byte[chunk]));
        }
        keeper.says.flush();
        awaitMessages(17);
        Thread.sleep(60);
        assertThat(browser).as("256 KiB, and the message that went over").hasSize(17);
        bridge.fromBrowser(shown(start + 13L * chunk));
        awaitMessages(30);
        Thread.sleep(60);
        assertThat(browser).as("256 KiB beyond what was shown, and one").hasSize(30);
        for (long at = start; pump.isAlive() && browser.size() < 64; at += chunk) {
            bridge.fromBrowser(shown(Math.min(at, start + 64L * chunk)));
            Thread.sleep(1);
        }
        awaitMessages(64);
        bridge.close();
        pump.join();
    }

    @Test
    void an_acknowledgement_beyond_all_output_opens_nothing() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        Bridge bridge = bridge(keeper);
        bridge.fromBrowser(shown(-1));
        bridge.fromBrowser(shown(Long.MAX_VALUE));
        Thread pump = pumping(bridge);
        for (int i = 0; i < 64; i++) {
            keeper.says.write(output((long) i << 14, new byte[1 << 14]));
        }
        keeper.says.flush();
        awaitMessages(17);
        Thread.sleep(60);
        assertThat(browser).hasSize(17);
        bridge.close();
        pump.join(5000);
        assertThat(pump.isAlive()).isFalse();
    }

    @Test
    void state_and_acknowledged_input_pass_a_browser_that_is_behind_only_when_it_catches_up() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        Bridge bridge = bridge(keeper);
        Thread pump = pumping(bridge);
        for (int i = 0; i < 17; i++) {
            keeper.says.write(output((long) i << 14, new byte[1 << 14]));
        }
        keeper.says.write(keeperFrame('S', new byte[] {1}));
        keeper.says.close();
        awaitMessages(17);
        bridge.fromBrowser(shown(17L << 14));
        pump.join(5000);
        assertThat(received().getLast()).isEqualTo("S\u0001");
    }

    @Test
    void closing_lets_go_of_the_keeper_and_ends_the_pump() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        Bridge bridge = bridge(keeper);
        Thread pump = pumping(bridge);
        bridge.close();
        pump.join(5000);
        assertThat(pump.isAlive()).isFalse();
        assertThat(keeper.closed).isTrue();
    }

    @Test
    void a_browser_that_is_gone_ends_the_pump() throws Exception {
        PipedKeeper keeper = new PipedKeeper(1 << 20);
        keeper.says.write(keeperFrame('S', new byte[] {1}));
        Bridge bridge = new Bridge(keeper, message -> {
            throw new IOException("the connection is closed");
        });
        assertThatThrownBy(bridge::pump).isInstanceOf(IOException.class).hasMessage("the connection is closed");
    }

    private static Thread pumping(Bridge bridge) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                bridge.pump();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError("the pump ended in a way that was not expected", e);
            }
        });
    }

    private void awaitMessages(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (browser.size() < count && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        assertThat(browser).hasSizeGreaterThanOrEqualTo(count);
    }
}
