package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.TestClock;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.ContainerEngine.Seen;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class SandboxesTest {

    private static final Instant NOW = Instant.parse("2025-09-01T08:00:00Z");
    private static final SandboxLimits LIMITS = new SandboxLimits(1L << 30, 1, 500, 4096);
    private static final IdleRules IDLE = new IdleRules(
            Duration.ofMinutes(30),
            Duration.ofMinutes(15),
            Duration.ofHours(2),
            Duration.ofDays(180),
            Duration.ofHours(1));

    static SandboxPolicy policy(int most, int warm) {
        return new SandboxPolicy(
                LIMITS,
                CapacityPolicy.most(most),
                new PoolRules(warm, warm),
                IDLE,
                new DiskRules(100L << 20, 200L << 20));
    }

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final MemoryEngine engine = new MemoryEngine();
    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock(NOW);
    private final AtomicReference<HostResources> host = new AtomicReference<>(HostResources.unknown());
    private final Sandboxes sandboxes = sandboxes(2);

    private Sandboxes sandboxes(int most) {
        return sandboxes(store, policy(most, 0));
    }

    private Sandboxes sandboxes(SandboxStore store, SandboxPolicy policy) {
        return new Sandboxes(
                engine, store, policy, new WarmPool(engine, engine, policy, clock), () -> host.get(), clock);
    }

    private Sandbox of(UUID owner) {
        return sandboxes.ofOwner(owner).orElseThrow();
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Sandbox started(UUID owner) {
        sandboxes.start(owner);
        await(() -> of(owner).isRunning(), "the sandbox runs");
        return of(owner);
    }

    private void awaitStopped(UUID owner, StopReason reason) {
        await(() -> of(owner).state().equals(new Hibernated(NOW, reason)), "the sandbox is stopped: " + reason);
    }

    @Nested
    class Starting_one {

        @Test
        void answers_at_once_and_goes_on_in_the_background() {
            CountDownLatch hold = new CountDownLatch(1);
            engine.waiting("await", hold);
            Sandbox outcome = sandboxes.start(ada);
            assertThat(outcome).isEqualTo(of(ada));
            assertThat(of(ada).state()).isEqualTo(new Warming(NOW));
            hold.countDown();
            await(() -> of(ada).isRunning(), "the sandbox runs");
            assertThat(of(ada).state()).isEqualTo(new Active(NOW));
            assertThat(engine.done()).containsExactly("start", "await");
        }

        @Test
        void twice_starts_it_once() {
            CountDownLatch hold = new CountDownLatch(1);
            engine.waiting("start", hold);
            sandboxes.start(ada);
            assertThat(sandboxes.start(ada)).isEqualTo(of(ada));
            hold.countDown();
            await(() -> of(ada).isRunning(), "the sandbox runs");
            assertThat(sandboxes.start(ada)).isEqualTo(of(ada));
            assertThat(engine.done()).containsExactly("start", "await");
            assertThat(sandboxes.all()).hasSize(1);
        }

        @Test
        void from_many_windows_at_the_same_time_starts_it_once() throws Exception {
            try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Sandbox>> outcomes = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    outcomes.add(windows.submit(() -> sandboxes.start(ada)));
                }
                for (Future<Sandbox> outcome : outcomes) {
                    assertThat(outcome.get().owner()).isEqualTo(ada);
                }
            }
            await(() -> of(ada).isRunning(), "the sandbox runs");
            assertThat(engine.done()).containsExactly("start", "await");
        }

        @Test
        void again_after_a_stop_keeps_what_the_student_has() {
            SandboxId id = started(ada).id();
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            assertThat(engine.hasVolume(id)).isTrue();
            assertThat(started(ada).id()).isEqualTo(id);
        }

        @Test
        void counts_those_that_are_still_starting() {
            CountDownLatch hold = new CountDownLatch(1);
            engine.waiting("start", hold);
            sandboxes.start(ada);
            sandboxes.start(bob);
            assertThat(sandboxes.start(UUID.randomUUID()).state()).isInstanceOf(Queued.class);
            hold.countDown();
        }

        @Test
        void never_lets_in_more_than_there_is_room_for() throws Exception {
            try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Sandbox>> outcomes = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    outcomes.add(windows.submit(() -> sandboxes.start(UUID.randomUUID())));
                }
                int accepted = 0;
                for (Future<Sandbox> outcome : outcomes) {
                    accepted += outcome.get().state() instanceof Queued ? 0 : 1;
                }
                assertThat(accepted).isEqualTo(2);
            }
        }

        @Test
        void tells_when_the_engine_fails_and_works_at_the_next_try() {
            engine.failing("start", new EngineException("no space left on device"));
            sandboxes.start(ada);
            awaitStopped(ada, StopReason.START_FAILED);
            assertThat(engine.done()).as("what may be left of it is removed").containsExactly("stop");
            engine.before(action -> {});
            started(ada);
        }

        @Test
        void whose_engine_never_answers_is_taken_down_although_its_shell_was_there() {
            engine.failing("ready", new ContainerEngine.NotReadyException("it did not answer within 30 s"));
            sandboxes.start(ada);
            await(
                    () -> of(ada).state().equals(new Hibernated(NOW, StopReason.START_FAILED)),
                    "the sandbox is told to have failed");
            assertThat(engine.done()).containsExactly("start", "await", "stop");
        }

        @Test
        void is_not_taken_down_because_the_hosts_engine_went_away_meanwhile() {
            CountDownLatch asked = new CountDownLatch(1);
            engine.before(action -> {
                if (action.startsWith("ready")) {
                    asked.countDown();
                    throw new EngineException("the Docker engine does not answer");
                }
            });
            sandboxes.start(ada);
            await(() -> asked.getCount() == 0, "it was asked whether the engine is up");
            sandboxes.extend(ada); // takes its turn after the start
            assertThat(of(ada).isRunning()).isTrue();
            assertThat(engine.done()).containsExactly("start", "await");
        }

        @Test
        void tells_when_its_engine_does_not_answer() {
            engine.failing("await", new EngineException("it did not answer within 30 s"));
            sandboxes.start(ada);
            awaitStopped(ada, StopReason.START_FAILED);
            assertThat(engine.hasContainer(of(ada).id())).isFalse();
            assertThat(engine.hasVolume(of(ada).id())).isTrue();
        }

        @Test
        void does_not_hang_on_a_failure_nobody_thought_of() {
            engine.failing("await", new IllegalStateException("a bug of an adapter"));
            sandboxes.start(ada);
            awaitStopped(ada, StopReason.START_FAILED);
        }

        @Test
        void tells_also_when_tidying_up_fails() {
            engine.before(action -> {
                if (!action.startsWith("start")) {
                    throw new EngineException("gone");
                }
            });
            sandboxes.start(ada);
            awaitStopped(ada, StopReason.START_FAILED);
        }

        @Test
        void of_two_students_is_done_side_by_side() {
            CountDownLatch hold = new CountDownLatch(1);
            engine.before(action -> {
                if (action.equals("await " + of(ada).id().shortForm())) {
                    try {
                        hold.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            sandboxes.start(ada);
            started(bob);
            assertThat(of(ada).state()).isInstanceOf(Warming.class);
            hold.countDown();
            await(() -> of(ada).isRunning(), "the other runs, too");
            assertThat(of(ada).id()).isNotEqualTo(of(bob).id());
        }
    }

    @Nested
    class Stopping_one {

        @ParameterizedTest
        @EnumSource(StopReason.class)
        void keeps_its_volume_and_remembers_why(StopReason reason) {
            SandboxId id = started(ada).id();
            sandboxes.stop(ada, reason);
            assertThat(of(ada).state()).isEqualTo(new Hibernated(NOW, reason));
            assertThat(engine.hasContainer(id)).isFalse();
            assertThat(engine.hasVolume(id)).isTrue();
        }

        @Test
        void that_is_stopped_or_was_never_there_changes_nothing() {
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            assertThat(sandboxes.ofOwner(ada)).isEmpty();
            started(ada);
            sandboxes.stop(ada, StopReason.IDLE);
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            assertThat(of(ada).state()).isEqualTo(new Hibernated(NOW, StopReason.IDLE));
        }

        @Test
        void during_its_start_waits_for_that_and_stops_it() throws Exception {
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
            sandboxes.start(ada);
            awaited.await();
            Thread stop = Thread.startVirtualThread(() -> sandboxes.stop(ada, StopReason.BY_STUDENT));
            Thread.sleep(30);
            assertThat(stop.isAlive()).isTrue();
            hold.countDown();
            stop.join();
            assertThat(of(ada).state()).isEqualTo(new Hibernated(NOW, StopReason.BY_STUDENT));
            assertThat(engine.hasContainer(of(ada).id())).isFalse();
        }

        @Test
        void whose_engine_fails_is_told_and_leaves_it_running() {
            started(ada);
            engine.failing("stop", new EngineException("the engine does not answer"));
            assertThatThrownBy(() -> sandboxes.stop(ada, StopReason.BY_STUDENT)).isInstanceOf(EngineException.class);
            assertThat(of(ada).isRunning()).isTrue();
        }
    }

    @Nested
    class Resetting_one {

        @Test
        void removes_its_container_and_its_volume() {
            SandboxId id = started(ada).id();
            sandboxes.reset(ada);
            assertThat(of(ada).state()).isEqualTo(new Ended(NOW, StopReason.RESET));
            assertThat(engine.hasContainer(id)).isFalse();
            assertThat(engine.hasVolume(id)).isFalse();
            started(ada);
        }

        @Test
        void works_on_one_that_is_stopped_and_does_nothing_without_one() {
            sandboxes.reset(ada);
            assertThat(engine.done()).isEmpty();
            SandboxId id = started(ada).id();
            sandboxes.stop(ada, StopReason.IDLE);
            sandboxes.reset(ada);
            assertThat(engine.hasVolume(id)).isFalse();
            assertThat(of(ada).state()).isEqualTo(new Ended(NOW, StopReason.RESET));
        }

        @Test
        void leaves_others_alone() {
            started(ada);
            started(bob);
            sandboxes.reset(ada);
            assertThat(of(bob).isRunning()).isTrue();
            assertThat(engine.hasVolume(of(bob).id())).isTrue();
        }

        @Test
        void does_not_swallow_a_start_that_comes_meanwhile() throws Exception {
            started(ada);
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            CountDownLatch hold = new CountDownLatch(1);
            CountDownLatch wiping = new CountDownLatch(1);
            engine.before(action -> {
                if (action.startsWith("wipe")) {
                    wiping.countDown();
                    try {
                        hold.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            Thread reset = Thread.startVirtualThread(() -> sandboxes.reset(ada));
            wiping.await();
            assertThat(sandboxes.start(ada).state()).isInstanceOf(Resuming.class);
            hold.countDown();
            reset.join();
            await(() -> of(ada).isRunning(), "the sandbox runs");
        }

        @Test
        void whose_engine_fails_is_told() {
            started(ada);
            engine.failing("wipe", new EngineException("volume is in use"));
            assertThatThrownBy(() -> sandboxes.reset(ada)).isInstanceOf(EngineException.class);
        }
    }

    @Nested
    class Reconciling {

        private final SandboxId id = SandboxId.fresh();

        private void known(SandboxState state) {
            store.save(Sandbox.of(id, ada, state));
        }

        /** What is remembered, what the engine has, and what comes of it. */
        @ParameterizedTest
        @CsvSource({
            "ACTIVE,     RUNNING, Active",
            "ACTIVE,     PAUSED,  Paused",
            "ACTIVE,     EXITED,  Hibernated CRASHED",
            "ACTIVE,     ABSENT,  Hibernated ENGINE_LOST_IT",
            "IDLE,       RUNNING, Idle",
            "IDLE,       PAUSED,  Paused",
            "IDLE,       EXITED,  Hibernated CRASHED",
            "PAUSED,     PAUSED,  Paused",
            "PAUSED,     RUNNING, Paused",
            "PAUSED,     EXITED,  Hibernated CRASHED",
            "PAUSED,     ABSENT,  Hibernated ENGINE_LOST_IT",
            "WARMING,    RUNNING, Active",
            "WARMING,    EXITED,  Active",
            "WARMING,    ABSENT,  Active",
            "RESUMING,   PAUSED,  Active",
            "RESUMING,   EXITED,  Active",
            "HIBERNATED, RUNNING, Hibernated BY_STUDENT",
            "HIBERNATED, PAUSED,  Hibernated BY_STUDENT",
            "HIBERNATED, EXITED,  Hibernated BY_STUDENT",
            "HIBERNATED, ABSENT,  Hibernated BY_STUDENT",
        })
        void makes_what_is_remembered_and_what_runs_agree(String remembered, Seen seen, String becomes) {
            known(
                    switch (remembered) {
                        case "ACTIVE" -> new Active(NOW);
                        case "IDLE" -> new Idle(NOW);
                        case "PAUSED" -> new Paused(NOW);
                        case "WARMING" -> new Warming(NOW);
                        case "RESUMING" -> new Resuming(NOW);
                        default -> new Hibernated(NOW, StopReason.BY_STUDENT);
                    });
            engine.has(id, seen);
            sandboxes.reconcile(StopReason.CRASHED);
            String[] next = becomes.split(" ");
            await(() -> of(ada).state().getClass().getSimpleName().equals(next[0]), "it is " + next[0]);
            if (next.length == 2) {
                assertThat(of(ada).state()).isEqualTo(new Hibernated(NOW, StopReason.valueOf(next[1])));
            }
            assertThat(engine.runs(id)).isEqualTo(of(ada).isRunning());
            assertThat(engine.done()).as("what is somebody's is never removed").doesNotContain("wipe");
        }

        @Test
        void tells_of_one_that_ended_what_it_is_told_to() {
            known(new Active(NOW));
            engine.has(id, Seen.EXITED);
            sandboxes.reconcile(StopReason.ENGINE_LOST_IT);
            assertThat(of(ada).state()).isEqualTo(new Hibernated(NOW, StopReason.ENGINE_LOST_IT));
        }

        @Test
        void takes_over_what_runs_without_touching_it() {
            known(new Active(NOW));
            engine.has(id, Seen.RUNNING);
            sandboxes.reconcile(StopReason.CRASHED);
            assertThat(engine.done()).isEmpty();
            assertThat(store.saved()).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(Seen.class)
        void removes_what_belongs_to_nobody_with_its_volume(Seen seen) {
            known(new Active(NOW));
            engine.has(id, Seen.RUNNING);
            SandboxId orphan = SandboxId.fresh();
            engine.has(orphan, seen);
            sandboxes.reconcile(StopReason.CRASHED);
            assertThat(engine.hasContainer(orphan)).isFalse();
            assertThat(engine.hasVolume(orphan)).isFalse();
            assertThat(engine.runs(id)).isTrue();
            assertThat(engine.hasVolume(id)).isTrue();
        }

        @Test
        void goes_on_with_the_others_when_one_cannot_be_stopped() {
            known(new Hibernated(NOW, StopReason.IDLE));
            engine.has(id, Seen.RUNNING);
            SandboxId bobs = SandboxId.fresh();
            store.save(Sandbox.of(bobs, bob, new Active(NOW)));
            engine.failing("stop", new EngineException("the engine is slow"));
            sandboxes.reconcile(StopReason.CRASHED);
            assertThat(of(bob).state()).isInstanceOf(Hibernated.class);
        }

        @Test
        void leaves_alone_what_is_just_being_started() throws Exception {
            CountDownLatch hold = new CountDownLatch(1);
            CountDownLatch starting = new CountDownLatch(1);
            engine.before(action -> {
                if (action.startsWith("start")) {
                    starting.countDown();
                    try {
                        hold.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            sandboxes.start(ada);
            starting.await();
            sandboxes.reconcile(StopReason.CRASHED);
            hold.countDown();
            await(() -> of(ada).isRunning(), "the sandbox runs");
            assertThat(engine.done()).containsExactly("start", "await");
        }

        @Test
        void does_not_remove_what_is_born_while_it_looks() {
            engine.before(action -> {
                if (action.equals("observe")) {
                    engine.before(other -> {});
                    started(ada);
                }
            });
            sandboxes.reconcile(StopReason.CRASHED);
            assertThat(of(ada).isRunning()).isTrue();
            assertThat(engine.done()).containsExactly("start", "await");
        }

        @Test
        void without_an_answer_of_the_engine_changes_nothing() {
            known(new Active(NOW));
            engine.failing("observe", new EngineException("the engine does not answer"));
            assertThatThrownBy(() -> sandboxes.reconcile(StopReason.CRASHED)).isInstanceOf(EngineException.class);
            assertThat(of(ada).isRunning()).isTrue();
        }
    }

    @Nested
    class Whoever_listens {

        private final List<String> told = Collections.synchronizedList(new ArrayList<>());

        private String state(Sandbox sandbox) {
            return sandbox.state().getClass().getSimpleName();
        }

        @Test
        void is_told_of_each_change_after_it_was_stored() {
            sandboxes.onChange(
                    s -> told.add(state(s) + (store.ofOwner(ada).orElseThrow().equals(s) ? " stored" : " not stored")));
            started(ada);
            await(() -> told.size() == 2, "both were told");
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            assertThat(told).containsExactly("Warming stored", "Active stored", "Hibernated stored");
        }

        @Test
        void is_told_no_more_after_leaving() {
            Runnable leave = sandboxes.onChange(s -> told.add(state(s)));
            started(ada);
            await(() -> told.size() == 2, "both were told");
            leave.run();
            sandboxes.stop(ada, StopReason.BY_STUDENT);
            assertThat(told).containsExactly("Warming", "Active");
        }

        @Test
        void and_fails_harms_neither_the_sandbox_nor_other_listeners() {
            sandboxes.onChange(s -> {
                throw new IllegalStateException("a page is gone");
            });
            sandboxes.onChange(s -> told.add(state(s)));
            started(ada);
            await(() -> told.size() == 2, "both were told");
        }

        @Test
        void is_not_told_what_could_not_be_stored() {
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
            Sandboxes broken = sandboxes(full, policy(1, 0));
            broken.onChange(s -> told.add(state(s)));
            assertThatThrownBy(() -> broken.start(ada)).hasMessage("the disk is full");
            assertThat(told).isEmpty();
            assertThat(engine.done()).isEmpty();
        }
    }
}
