package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import dev.slipway.sandbox.SandboxState.Ready;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxStateTest {

    private static final Instant EIGHT = Instant.parse("2025-09-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2025-09-01T09:00:00Z");

    @Test
    void it_is_made_in_advance_handed_out_rests_and_comes_back() {
        Ready ready = Ended.requested(EIGHT).answered(NINE);
        Active active = ready.handedOut(EIGHT);
        Idle idle = active.unused(NINE);
        Paused paused = idle.paused(EIGHT);
        Hibernated hibernated = paused.hibernated(StopReason.IDLE, NINE);
        Resuming resuming = hibernated.resumed(EIGHT);
        assertThat(List.of(ready, active, idle, paused, hibernated, resuming, resuming.answered(NINE)))
                .containsExactly(
                        new Ready(NINE),
                        new Active(EIGHT),
                        new Idle(NINE),
                        new Paused(EIGHT),
                        new Hibernated(NINE, StopReason.IDLE),
                        new Resuming(EIGHT),
                        new Active(NINE));
        assertThat(idle.used(EIGHT)).isEqualTo(new Active(EIGHT));
        assertThat(paused.resumed(NINE)).isEqualTo(new Resuming(NINE));
        assertThat(hibernated.ended(StopReason.EXPIRED, EIGHT)).isEqualTo(new Ended(EIGHT, StopReason.EXPIRED));
    }

    @Test
    void a_start_may_fail() {
        assertThat(new Warming(EIGHT).failed(StopReason.START_FAILED, NINE))
                .isEqualTo(new Hibernated(NINE, StopReason.START_FAILED));
        assertThat(new Resuming(EIGHT).failed(StopReason.START_FAILED, NINE))
                .isEqualTo(new Hibernated(NINE, StopReason.START_FAILED));
    }

    @Test
    void who_waits_comes_in_as_they_were_and_leaves_as_they_were() {
        Queued returning = new Hibernated(EIGHT, StopReason.IDLE).queued(NINE);
        Queued newcomer = Ended.queued(NINE);
        assertThat(returning.admitted(EIGHT)).isEqualTo(new Resuming(EIGHT));
        assertThat(newcomer.admitted(EIGHT)).isEqualTo(new Warming(EIGHT));
        assertThat(returning.left(EIGHT)).isEqualTo(new Hibernated(EIGHT, StopReason.LEFT_QUEUE));
        assertThat(newcomer.left(EIGHT)).isEqualTo(new Ended(EIGHT, StopReason.LEFT_QUEUE));
    }

    @Test
    void what_runs_and_what_takes_up_memory_is_known_of_each() {
        List<SandboxState> all = List.of(
                new Queued(EIGHT, true),
                new Warming(EIGHT),
                new Ready(EIGHT),
                new Active(EIGHT),
                new Idle(EIGHT),
                new Paused(EIGHT),
                new Hibernated(EIGHT, StopReason.IDLE),
                new Resuming(EIGHT),
                new Ended(EIGHT, StopReason.RESET));
        assertThat(all).filteredOn(SandboxState::isRunning).containsExactly(new Active(EIGHT), new Idle(EIGHT));
        assertThat(all)
                .filteredOn(s -> !s.isLive())
                .containsExactly(
                        new Queued(EIGHT, true),
                        new Hibernated(EIGHT, StopReason.IDLE),
                        new Ended(EIGHT, StopReason.RESET));
        assertThat(all).allSatisfy(s -> assertThat(s.inWords()).matches("(Your|You|A) [^<>]*\\."));
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void every_reason_is_in_whole_sentences_for_the_student(StopReason reason) {
        assertThat(reason.inWords())
                .matches("(Your|You|The) [^<>]*\\.")
                .doesNotContain("  ")
                .hasSizeLessThan(240);
    }

    @Test
    void a_sandbox_keeps_its_name_and_owner_whatever_its_state() {
        Sandbox sandbox = Sandbox.of(SandboxId.fresh(), UUID.randomUUID(), new Active(EIGHT));
        assertThat(sandbox.isRunning()).isTrue();
        Sandbox later = sandbox.usedAt(NINE).extendedTo(NINE).with(new Paused(NINE));
        assertThat(later.isRunning()).isFalse();
        assertThat(later).isEqualTo(new Sandbox(sandbox.id(), sandbox.owner(), new Paused(NINE), NINE, NINE));
        assertThat(later.usedAt(EIGHT).extendedTo(EIGHT))
                .as("time does not run backwards")
                .isEqualTo(later);
    }

    @Test
    void an_id_is_a_uuid_with_a_short_form_for_names() {
        SandboxId id = SandboxId.parse("0123abcd-4567-89ab-cdef-0123456789ab");
        assertThat(id)
                .hasToString("0123abcd-4567-89ab-cdef-0123456789ab")
                .extracting(SandboxId::shortForm)
                .isEqualTo("0123abcd4567");
        assertThat(SandboxId.parse(id.toString())).isEqualTo(id);
        assertThatIllegalArgumentException().isThrownBy(() -> SandboxId.parse("../etc"));
    }
}
