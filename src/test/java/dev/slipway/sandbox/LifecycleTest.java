package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.sandbox.ContainerEngine.Seen;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What time, a full machine and a full disk do to sandboxes. Idle after 30 min, paused 15 min later, hibernated after 2 h, kept 180 days. */
@Timeout(20)
class LifecycleTest {

    private static final Instant NOW = Instant.parse("2025-09-01T08:00:00Z");
    private static final long MB = 1L << 20;

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID eve = UUID.randomUUID();
    private final MemoryEngine engine = new MemoryEngine();
    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock(NOW);
    private final AtomicReference<HostResources> host = new AtomicReference<>(HostResources.unknown());
    private final Sandboxes sandboxes = restarted();

    /** A new application over the same store and engine. */
    private Sandboxes restarted() {
        SandboxPolicy policy = SandboxesTest.policy(1, 0);
        return new Sandboxes(engine, store, policy, new WarmPool(engine, engine, policy, clock), host::get, clock);
    }

    private Sandboxes roomy() {
        SandboxPolicy policy = SandboxesTest.policy(10, 0);
        return new Sandboxes(engine, store, policy, new WarmPool(engine, engine, policy, clock), host::get, clock);
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private @Nullable SandboxState state(UUID owner) {
        return store.ofOwner(owner).map(Sandbox::state).orElse(null);
    }

    private void awaitState(UUID owner, Class<? extends SandboxState> kind) {
        await(() -> kind.isInstance(state(owner)), "it is " + kind.getSimpleName());
        sandboxes.awaitTurn(owner);
    }

    private SandboxId started(Sandboxes all, UUID owner) {
        all.start(owner);
        awaitState(owner, Active.class);
        all.awaitTurn(owner);
        return store.ofOwner(owner).orElseThrow().id();
    }

    private void pass(long minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        sandboxes.tick();
    }

    @Nested
    class Without_use {

        @Test
        void it_rests_in_steps_and_keeps_what_it_has_for_half_a_year() {
            SandboxId id = started(sandboxes, ada);
            pass(29);
            assertThat(state(ada)).isInstanceOf(Active.class);
            pass(1);
            assertThat(state(ada)).isInstanceOf(Idle.class);
            pass(14);
            assertThat(state(ada)).isInstanceOf(Idle.class);
            pass(1);
            assertThat(state(ada)).isInstanceOf(Paused.class);
            assertThat(engine.observe()).containsExactly(new ContainerEngine.Observed(id, Seen.PAUSED));
            pass(120);
            assertThat(state(ada)).isEqualTo(new Hibernated(clock.instant(), StopReason.IDLE));
            assertThat(engine.hasContainer(id)).isFalse();
            assertThat(engine.hasVolume(id)).isTrue();
            pass(Duration.ofDays(180).toMinutes());
            assertThat(state(ada)).isEqualTo(new Ended(clock.instant(), StopReason.EXPIRED));
            assertThat(engine.hasVolume(id)).isFalse();
        }

        @Test
        void the_time_left_is_told() {
            started(sandboxes, ada);
            assertThat(sandboxes.pausesAt(sandboxes.ofOwner(ada).orElseThrow()))
                    .contains(NOW.plus(Duration.ofMinutes(45)));
            pass(30);
            assertThat(sandboxes.pausesAt(sandboxes.ofOwner(ada).orElseThrow()))
                    .contains(NOW.plus(Duration.ofMinutes(45)));
            pass(15);
            assertThat(sandboxes.pausesAt(sandboxes.ofOwner(ada).orElseThrow())).isEmpty();
        }
    }

    @Nested
    class Using_it {

        @Test
        void puts_off_its_rest() {
            started(sandboxes, ada);
            pass(29);
            sandboxes.touch(ada);
            pass(29);
            assertThat(state(ada)).isInstanceOf(Active.class);
            assertThat(sandboxes.pausesAt(sandboxes.ofOwner(ada).orElseThrow()))
                    .contains(NOW.plus(Duration.ofMinutes(74)));
        }

        @Test
        void makes_an_idle_one_active_and_wakes_a_paused_one() {
            SandboxId id = started(sandboxes, ada);
            pass(30);
            sandboxes.touch(ada);
            awaitState(ada, Active.class);
            pass(30);
            pass(15);
            assertThat(state(ada)).isInstanceOf(Paused.class);
            sandboxes.touch(ada);
            awaitState(ada, Active.class);
            assertThat(engine.runs(id)).isTrue();
        }

        @Test
        void is_remembered_over_a_crash_to_the_minute() {
            started(sandboxes, ada);
            clock.pass(Duration.ofMinutes(20));
            sandboxes.touch(ada);
            sandboxes.tick();
            Sandboxes after = restarted();
            clock.pass(Duration.ofMinutes(29));
            after.tick();
            assertThat(state(ada)).isInstanceOf(Active.class);
            clock.pass(Duration.ofMinutes(1));
            after.tick();
            assertThat(state(ada)).isInstanceOf(Idle.class);
        }

        @Test
        void extended_it_goes_on_for_an_hour_from_now() {
            started(sandboxes, ada);
            pass(30);
            sandboxes.extend(ada);
            awaitState(ada, Active.class);
            assertThat(sandboxes.pausesAt(sandboxes.ofOwner(ada).orElseThrow()))
                    .contains(NOW.plus(Duration.ofMinutes(30 + 60 + 15)));
            pass(59);
            assertThat(state(ada)).isInstanceOf(Active.class);
            Sandboxes after = restarted();
            clock.pass(Duration.ofMinutes(1));
            after.tick();
            assertThat(state(ada)).isInstanceOf(Idle.class);
        }

        @Test
        void paused_by_hand_it_stands_still_and_goes_on_at_the_next_start() {
            SandboxId id = started(sandboxes, ada);
            sandboxes.pause(ada);
            assertThat(state(ada)).isInstanceOf(Paused.class);
            sandboxes.start(ada);
            awaitState(ada, Active.class);
            assertThat(store.ofOwner(ada).orElseThrow().id()).isEqualTo(id);
        }

        @Test
        void with_its_engine_restarted_it_keeps_its_volume() {
            SandboxId id = started(sandboxes, ada);
            sandboxes.restartEngine(ada);
            awaitState(ada, Active.class);
            assertThat(engine.done()).containsExactly("start", "await", "stop", "start", "await");
            assertThat(store.ofOwner(ada).orElseThrow().id()).isEqualTo(id);
        }
    }

    @Nested
    class On_a_full_machine {

        private final List<String> told = Collections.synchronizedList(new ArrayList<>());

        private int place(UUID owner) {
            return sandboxes.placeOf(owner).orElseThrow().place();
        }

        @Test
        void who_comes_later_waits_in_line_with_an_estimate() {
            started(sandboxes, ada);
            assertThat(sandboxes.start(bob).state()).isEqualTo(new Queued(NOW, false));
            clock.pass(Duration.ofMinutes(5));
            sandboxes.start(eve);
            assertThat(sandboxes.placeOf(bob))
                    .contains(new WaitQueue.Place(1, 2, java.util.Optional.of(Duration.ofMinutes(40))));
            assertThat(sandboxes.placeOf(eve)).contains(new WaitQueue.Place(2, 2, java.util.Optional.empty()));
            assertThat(sandboxes.placeOf(ada)).isEmpty();
        }

        @Test
        void gets_a_place_in_turn_as_soon_as_there_is_one() {
            started(sandboxes, ada);
            sandboxes.start(bob);
            clock.pass(Duration.ofSeconds(1));
            sandboxes.start(eve);
            sandboxes.onChange(s -> {
                if (s.owner().equals(eve)) {
                    told.add(sandboxes
                            .placeOf(eve)
                            .map(p -> "place " + p.place())
                            .orElse("in"));
                }
            });
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            awaitState(bob, Active.class);
            await(() -> told.contains("place 1"), "the next in line is told");
            assertThat(state(eve)).isInstanceOf(Queued.class);
            sandboxes.stop(bob, StopReason.BY_STUDENT);
            awaitState(eve, Active.class);
        }

        @Test
        void nobody_overtakes() {
            started(sandboxes, ada);
            sandboxes.start(bob);
            engine.before(action -> {
                if (action.startsWith("stop")) {
                    clock.pass(Duration.ofSeconds(1));
                    sandboxes.start(eve);
                }
            });
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            awaitState(bob, Active.class);
            assertThat(state(eve)).isInstanceOf(Queued.class);
        }

        @Test
        void may_leave_the_line_and_keeps_what_they_have() {
            SandboxId mine = started(sandboxes, bob);
            sandboxes.stop(bob, StopReason.BY_STUDENT);
            started(sandboxes, ada);
            assertThat(sandboxes.start(bob).state()).isEqualTo(new Queued(NOW, true));
            sandboxes.start(eve);
            sandboxes.stop(bob, StopReason.BY_STUDENT);
            assertThat(state(bob)).isEqualTo(new Hibernated(NOW, StopReason.LEFT_QUEUE));
            sandboxes.stop(eve, StopReason.BY_STUDENT);
            assertThat(state(eve)).isEqualTo(new Ended(NOW, StopReason.LEFT_QUEUE));
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            assertThat(started(sandboxes, bob)).isEqualTo(mine);
        }

        @Test
        void a_paused_sandbox_makes_room_and_its_student_is_told_why() {
            SandboxId adas = started(sandboxes, ada);
            sandboxes.pause(ada);
            sandboxes.start(bob);
            awaitState(bob, Active.class);
            assertThat(state(ada)).isEqualTo(new Hibernated(NOW, StopReason.MADE_ROOM));
            assertThat(engine.hasVolume(adas)).isTrue();
        }

        @Test
        void the_line_survives_a_crash() {
            started(sandboxes, ada);
            sandboxes.start(bob);
            clock.pass(Duration.ofSeconds(1));
            sandboxes.start(eve);
            Sandboxes after = restarted();
            after.reconcile(StopReason.ENGINE_LOST_IT);
            assertThat(after.placeOf(bob)).map(WaitQueue.Place::place).contains(1);
            assertThat(after.placeOf(eve)).map(WaitQueue.Place::place).contains(2);
            after.stop(ada, StopReason.BY_STUDENT);
            awaitState(bob, Active.class);
        }

        @Test
        void a_failed_start_gives_its_place_to_the_next() {
            engine.before(action -> {
                if (action.startsWith("await")) {
                    engine.before(other -> {});
                    clock.pass(Duration.ofSeconds(1));
                    sandboxes.start(bob);
                    throw new ContainerEngine.EngineException("it did not answer within 30 s");
                }
            });
            sandboxes.start(ada);
            awaitState(bob, Active.class);
            assertThat(state(ada)).isInstanceOf(Hibernated.class);
        }

        @Test
        void memory_that_comes_free_lets_the_next_in() {
            SandboxPolicy policy = new SandboxPolicy(
                    SandboxesTest.policy(1, 0).limits(),
                    new CapacityPolicy(10, 256 * MB, 1024 * MB, 50, 0, 0),
                    new PoolRules(0, 0),
                    SandboxesTest.policy(1, 0).idle(),
                    new DiskRules(1, 2));
            host.set(new HostResources(8192 * MB, 1100 * MB, 4, -1, -1));
            Sandboxes tight =
                    new Sandboxes(engine, store, policy, new WarmPool(engine, engine, policy, clock), host::get, clock);
            assertThat(tight.start(ada).state()).isInstanceOf(Queued.class);
            assertThat(tight.room()).isEqualTo(new Capacity(0, Capacity.Bound.MEMORY));
            host.set(new HostResources(8192 * MB, 2000 * MB, 4, -1, -1));
            tight.tick();
            awaitState(ada, Active.class);
        }
    }

    @Nested
    class On_a_disk_that_fills {

        private final Sandboxes all = roomy();

        private void takes(SandboxId id, long mb) {
            engine.takes(id, mb * MB);
            all.watchDisk();
        }

        @Test
        void its_student_is_warned_then_it_is_stopped_and_nothing_is_lost() {
            SandboxId id = started(all, ada);
            List<Boolean> warned = Collections.synchronizedList(new ArrayList<>());
            all.onChange(s -> warned.add(all.diskUse(s).map(DiskUse::warn).orElse(false)));
            takes(id, 20);
            assertThat(warned).isEmpty();
            takes(id, 120);
            assertThat(warned).containsExactly(true);
            takes(id, 130);
            assertThat(warned).hasSize(1);
            takes(id, 210);
            assertThat(state(ada)).isEqualTo(new Hibernated(NOW, StopReason.DISK_FULL));
            assertThat(engine.hasVolume(id)).isTrue();
        }

        @Test
        void who_is_over_the_limit_may_start_again_and_tidy_up() {
            SandboxId id = started(all, ada);
            takes(id, 20);
            takes(id, 300);
            awaitState(ada, Hibernated.class);
            started(all, ada);
            takes(id, 300);
            takes(id, 301);
            takes(id, 250);
            assertThat(state(ada)).isInstanceOf(Active.class);
            takes(id, 280);
            assertThat(state(ada)).isEqualTo(new Hibernated(NOW, StopReason.DISK_FULL));
        }

        @Test
        void of_the_machine_the_one_that_grows_fastest_is_stopped_and_none_starts() {
            SandboxPolicy policy = new SandboxPolicy(
                    SandboxesTest.policy(1, 0).limits(),
                    new CapacityPolicy(10, 256 * MB, 0, 50, 100 * MB, 1000 * MB),
                    new PoolRules(0, 0),
                    SandboxesTest.policy(1, 0).idle(),
                    new DiskRules(5000 * MB, 9000 * MB));
            Sandboxes guarded =
                    new Sandboxes(engine, store, policy, new WarmPool(engine, engine, policy, clock), host::get, clock);
            SandboxId adas = started(guarded, ada);
            SandboxId bobs = started(guarded, bob);
            engine.takes(adas, 1000 * MB);
            engine.takes(bobs, 50 * MB);
            guarded.watchDisk();
            engine.takes(adas, 1002 * MB);
            engine.takes(bobs, 500 * MB);
            host.set(new HostResources(-1, -1, -1, 900 * MB, -1));
            guarded.watchDisk();
            assertThat(state(bob)).isEqualTo(new Hibernated(NOW, StopReason.HOST_DISK_FULL));
            assertThat(state(ada)).isInstanceOf(Active.class);
            assertThat(guarded.start(eve).state()).isInstanceOf(Queued.class);
            guarded.watchDisk();
            assertThat(state(ada)).as("what does not grow is left alone").isInstanceOf(Active.class);
        }
    }

    @Nested
    class The_pool {

        private final SandboxPolicy policy = new SandboxPolicy(
                SandboxesTest.policy(1, 0).limits(),
                CapacityPolicy.most(10),
                new PoolRules(1, 4),
                SandboxesTest.policy(1, 0).idle(),
                new DiskRules(1, 2));
        private final WarmPool pool = new WarmPool(engine, engine, policy, clock);
        private final Sandboxes all = new Sandboxes(engine, store, policy, pool, host::get, clock);

        private void awaitSize(int size) {
            await(() -> pool.size() == size, "the pool holds " + size);
        }

        @Test
        void hands_out_a_running_sandbox_at_once() {
            pool.fill();
            awaitSize(1);
            assertThat(all.start(ada).state()).isEqualTo(new Active(NOW));
        }

        @Test
        void grows_with_demand_and_shrinks_when_that_is_over() {
            pool.expect(2);
            awaitSize(3);
            pool.expect(0);
            all.tick();
            all.tick();
            assertThat(pool.size()).isEqualTo(1);
            all.start(ada);
            all.start(bob);
            awaitState(bob, Active.class);
            await(
                    () -> {
                        all.tick();
                        return pool.size() == 3;
                    },
                    "two asked within a minute, more may follow");
            clock.pass(Duration.ofMinutes(2));
            all.tick();
            all.tick();
            awaitSize(1);
            assertThat(engine.observe()).hasSize(3);
        }

        @Test
        void makes_none_while_a_student_waits_for_a_start() {
            pool.fill();
            awaitSize(1);
            all.start(ada);
            awaitSize(2);
            List<String> during = Collections.synchronizedList(new ArrayList<>());
            List<Integer> containers = Collections.synchronizedList(new ArrayList<>());
            all.stop(ada, StopReason.BY_STUDENT);
            engine.before(action -> {
                if (action.startsWith("await")) {
                    all.tick();
                    during.add(action);
                    pool.expect(3);
                    containers.add(engine.observe().size());
                }
            });
            all.start(ada);
            await(() -> during.size() >= 1 && state(ada) instanceof Active, "the student's own is there");
            assertThat(containers.getFirst())
                    .as("the two that were ready, and the student's")
                    .isEqualTo(3);
        }

        @Test
        void a_ready_one_that_ended_is_not_handed_out() {
            pool.fill();
            awaitSize(1);
            SandboxId dead = engine.observe().getFirst().id();
            engine.has(dead, Seen.EXITED);
            all.reconcile(StopReason.CRASHED);
            await(() -> !engine.hasContainer(dead), "it is removed");
            assertThat(started(all, ada)).isNotEqualTo(dead);
        }

        @Test
        void leaves_the_last_places_to_students() {
            pool.expect(20);
            awaitSize(4);
            for (int i = 0; i < 10; i++) {
                UUID student = UUID.randomUUID();
                all.start(student);
                awaitState(student, Active.class);
            }
            await(
                    () -> {
                        all.tick();
                        return pool.size() == 0;
                    },
                    "no place is left for the pool");
            assertThat(all.start(eve).state()).isInstanceOf(Queued.class);
        }
    }
}
