package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxState.Ended;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WarmPoolTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T08:00:00Z"), ZoneOffset.UTC);
    private static final SandboxPolicy POLICY = SandboxesTest.policy(5, 2);

    private final UUID ada = UUID.randomUUID();
    private final MemoryEngine engine = new MemoryEngine();
    private final MemoryStore store = new MemoryStore();
    private final WarmPool pool = new WarmPool(engine, engine, POLICY, CLOCK);
    private final Sandboxes sandboxes = new Sandboxes(engine, store, POLICY, pool, HostResources::unknown, CLOCK);

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private List<SandboxId> running() {
        return engine.observe().stream()
                .filter(o -> o.seen() == ContainerEngine.Seen.RUNNING)
                .map(ContainerEngine.Observed::id)
                .toList();
    }

    /** Also waits for the last of them to be awaited, so that it can be taken. */
    private void filled(int count) {
        await(() -> engine.done().stream().filter("shell"::equals).count() >= count, "the pool is filled");
    }

    private Sandbox started(UUID owner) {
        sandboxes.start(owner);
        await(() -> store.ofOwner(owner).orElseThrow().isRunning(), "the sandbox runs");
        return store.ofOwner(owner).orElseThrow();
    }

    private Optional<WarmPool.Taken> takeSoon() {
        AtomicReference<Optional<WarmPool.Taken>> taken = new AtomicReference<>(Optional.empty());
        await(
                () -> {
                    taken.set(pool.take());
                    return taken.get().isPresent();
                },
                "one is ready");
        return taken.get();
    }

    @Test
    void it_fills_up_to_as_many_as_asked_for_one_after_the_other() {
        pool.fill();
        pool.fill();
        filled(2);
        assertThat(engine.done()).containsExactly("start", "await", "shell", "start", "await", "shell");
        assertThat(running()).hasSize(2).allMatch(pool::holds);
        pool.fill();
        assertThat(running()).hasSize(2);
    }

    @Test
    void each_is_handed_out_once() {
        pool.fill();
        filled(2);
        assertThat(takeSoon()).isNotEqualTo(takeSoon());
        assertThat(pool.take()).isEmpty();
    }

    @Test
    void whoever_asks_first_gets_one_that_is_ready_and_another_is_made() {
        pool.fill();
        filled(2);
        List<SandboxId> ready = running();
        Sandbox mine = started(ada);
        assertThat(ready).contains(mine.id());
        assertThat(pool.holds(mine.id())).isFalse();
        await(() -> running().size() == 3, "the pool is filled again");
    }

    @Test
    void without_one_that_is_ready_a_new_one_is_started() {
        assertThat(started(ada).id()).isNotNull();
    }

    @Test
    void who_has_a_volume_gets_that() {
        SandboxId mine = started(ada).id();
        sandboxes.stop(ada, StopReason.IDLE);
        assertThat(started(ada).id()).isEqualTo(mine);
    }

    @Test
    void who_has_reset_theirs_gets_one_that_is_ready() {
        SandboxId mine = started(ada).id();
        filled(2);
        sandboxes.reset(ada);
        assertThat(store.ofOwner(ada)).map(Sandbox::state).contains(new Ended(CLOCK.instant(), StopReason.RESET));
        assertThat(started(ada).id()).isNotEqualTo(mine);
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void what_is_ready_or_on_its_way_is_not_taken_for_an_orphan() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch awaited = new CountDownLatch(1);
        engine.before(action -> {
            if (action.startsWith("await")) {
                awaited.countDown();
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        pool.fill();
        awaited.await();
        sandboxes.reconcile(StopReason.CRASHED);
        assertThat(running()).hasSize(1);
        hold.countDown();
        filled(2);
        sandboxes.reconcile(StopReason.CRASHED);
        assertThat(running()).hasSize(2);
    }

    @Test
    void after_a_restart_what_the_last_pool_held_is_removed() {
        pool.fill();
        filled(2);
        List<SandboxId> old = running();
        new Sandboxes(engine, store, POLICY, new WarmPool(engine, engine, POLICY, CLOCK), HostResources::unknown, CLOCK)
                .reconcile(StopReason.ENGINE_LOST_IT);
        assertThat(running()).doesNotContainAnyElementsOf(old);
    }

    @Test
    void one_that_cannot_be_made_leaves_nothing_behind_and_is_tried_again_later() {
        engine.failing("await", new EngineException("it did not answer within 30 s"));
        pool.fill();
        await(() -> engine.done().contains("wipe"), "it is discarded");
        assertThat(running()).isEmpty();
        engine.before(action -> {});
        await(
                () -> {
                    pool.fill();
                    return running().size() == 2;
                },
                "the pool is filled");
    }

    @Test
    void a_failure_nobody_thought_of_leaves_nothing_behind_either() {
        engine.failing("await", new IllegalStateException("a bug of an adapter"));
        pool.fill();
        await(() -> engine.done().contains("wipe"), "it is discarded");
        assertThat(running()).isEmpty();
    }

    @Test
    void one_that_could_not_be_noted_as_somebodys_is_removed_at_the_next_look() {
        pool.fill();
        filled(2);
        SandboxStore full = new SandboxStore() {
            @Override
            public void save(Sandbox sandbox) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public Optional<Sandbox> ofOwner(UUID owner) {
                return Optional.empty();
            }

            @Override
            public List<Sandbox> all() {
                return List.of();
            }
        };
        Sandboxes broken = new Sandboxes(engine, full, POLICY, pool, HostResources::unknown, CLOCK);
        await(() -> running().stream().allMatch(pool::holds), "both are ready");
        List<SandboxId> ready = running();
        assertThatThrownBy(() -> broken.start(ada)).hasMessage("the disk is full");
        broken.reconcile(StopReason.CRASHED);
        assertThat(running()).filteredOn(ready::contains).hasSize(1);
    }
}
