package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.sandbox.SandboxState.Warming;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AStateIsAwaitedTest {

    /** More than a test takes: a wait that ends only with its limit fails the test by its time. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final MemoryEngine engine = new MemoryEngine();
    private final TestClock clock = new TestClock(Instant.parse("2025-09-01T08:00:00Z"));
    private final SandboxPolicy policy = SandboxesTest.policy(5, 0);
    private final Sandboxes sandboxes = new Sandboxes(
            engine,
            new MemoryStore(),
            policy,
            new WarmPool(engine, engine, policy, clock),
            HostResources::unknown,
            clock);

    private CompletableFuture<Optional<Sandbox>> waiting() {
        return CompletableFuture.supplyAsync(
                () -> sandboxes.awaitState(ada, Sandbox::isRunning, LONG), Executors.newVirtualThreadPerTaskExecutor());
    }

    @Test
    void a_change_to_it_ends_the_wait() {
        CountDownLatch hold = new CountDownLatch(1);
        engine.waiting("await", hold);
        sandboxes.start(ada);
        CompletableFuture<Optional<Sandbox>> waiting = waiting();
        sandboxes.start(bob);
        assertThat(waiting).isNotDone();

        hold.countDown();
        assertThat(waiting.join()).get().matches(Sandbox::isRunning);
    }

    @Test
    void what_holds_already_is_not_waited_for() {
        sandboxes.start(ada);
        assertThat(waiting().join()).isPresent();
        assertThat(sandboxes.awaitState(ada, Sandbox::isRunning, Duration.ZERO)).isPresent();
    }

    @Test
    void whoever_has_no_sandbox_does_not_wait() {
        assertThat(sandboxes.awaitState(ada, Sandbox::isRunning, LONG)).isEmpty();
    }

    @Test
    void the_limit_ends_the_wait_with_the_sandbox_as_it_is() {
        engine.waiting("await", new CountDownLatch(1));
        sandboxes.start(ada);
        assertThat(sandboxes.awaitState(ada, Sandbox::isRunning, Duration.ofMillis(5)))
                .get()
                .extracting(Sandbox::state)
                .isInstanceOf(Warming.class);
    }

    @Test
    void an_interrupt_ends_the_wait_and_is_kept() {
        engine.waiting("await", new CountDownLatch(1));
        sandboxes.start(ada);
        Thread.currentThread().interrupt();
        assertThat(sandboxes.awaitState(ada, Sandbox::isRunning, LONG)).isPresent();
        assertThat(Thread.interrupted()).isTrue();
    }
}
