package dev.slipway.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FlowWindowTest {

    private static final long HIGH = FlowWindow.HIGH;
    private static final long LOW = FlowWindow.LOW;

    private final FlowWindow window = new FlowWindow();

    private CompletableFuture<Boolean> send(long offset) {
        var result = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(window.sent(offset));
            } catch (InterruptedException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static boolean isHeldUp(CompletableFuture<Boolean> sending) throws InterruptedException {
        Thread.sleep(40);
        return !sending.isDone();
    }

    @Test
    void up_to_the_high_mark_nothing_waits() throws Exception {
        assertThat(window.sent(1)).isTrue();
        assertThat(window.sent(HIGH)).isTrue();
    }

    @Test
    void above_it_the_sender_waits_until_the_low_mark() throws Exception {
        CompletableFuture<Boolean> sending = send(HIGH + 1);
        assertThat(isHeldUp(sending)).isTrue();
        window.shown(HIGH - LOW);
        assertThat(isHeldUp(sending)).as("one byte above the low mark").isTrue();
        window.shown(HIGH + 1 - LOW);
        assertThat(sending.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_marks_count_from_where_the_output_starts() throws Exception {
        long start = 5_000_000_000L;
        window.startAt(start);
        assertThat(window.sent(start + HIGH)).isTrue();
        CompletableFuture<Boolean> sending = send(start + HIGH + 1);
        assertThat(isHeldUp(sending)).isTrue();
        window.shown(start + HIGH + 1);
        assertThat(sending.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closing_lets_go_of_whoever_waits_and_of_all_after() throws Exception {
        CompletableFuture<Boolean> sending = send(2 * HIGH);
        assertThat(isHeldUp(sending)).isTrue();
        window.close();
        assertThat(sending.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(window.sent(2 * HIGH + 1)).isFalse();
        assertThat(window.sent(100 * HIGH)).isFalse();
    }

    @Test
    void what_was_not_sent_cannot_have_been_shown() throws Exception {
        window.sent(100);
        window.shown(Long.MAX_VALUE);
        window.shown(-1);
        window.shown(Long.MIN_VALUE);
        assertThat(window.sent(100 + HIGH)).isTrue();
        assertThat(isHeldUp(send(101 + HIGH)))
                .as("it is still held up one byte later")
                .isTrue();
        window.close();
    }

    @Test
    void an_old_acknowledgement_takes_nothing_back() throws Exception {
        window.sent(HIGH);
        window.shown(HIGH);
        window.shown(10);
        assertThat(window.sent(2 * HIGH)).isTrue();
    }

    @Test
    void a_browser_that_acknowledges_every_64_kib_gets_everything() {
        assertTimeoutPreemptively(Duration.ofSeconds(8), () -> {
            long total = 64L << 20;
            long[] arrived = new long[1];
            Thread browser = Thread.ofPlatform().start(() -> {
                for (long told = 0; told < total; ) {
                    long now;
                    synchronized (arrived) {
                        now = arrived[0];
                    }
                    if (now - told >= LOW || now == total) {
                        window.shown(now);
                        told = now;
                    }
                    Thread.onSpinWait();
                }
            });
            for (long offset = 0; offset < total; ) {
                offset = Math.min(total, offset + 65_528);
                synchronized (arrived) {
                    arrived[0] = offset;
                }
                assertThat(window.sent(offset)).isTrue();
            }
            browser.join();
        });
    }
}
