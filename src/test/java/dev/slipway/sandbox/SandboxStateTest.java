package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.sandbox.SandboxState.Running;
import dev.slipway.sandbox.SandboxState.Starting;
import dev.slipway.sandbox.SandboxState.Stopped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxStateTest {

    private static final Instant EIGHT = Instant.parse("2025-09-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2025-09-01T09:00:00Z");

    @Test
    void it_starts_then_runs_then_is_stopped_and_starts_again() {
        Starting starting = SandboxState.requested(EIGHT);
        Running running = starting.answered(NINE);
        Stopped stopped = running.stopped(StopReason.BY_STUDENT, EIGHT);
        assertThat(starting).isEqualTo(new Starting(EIGHT));
        assertThat(running).isEqualTo(new Running(NINE));
        assertThat(stopped).isEqualTo(new Stopped(EIGHT, StopReason.BY_STUDENT));
        assertThat(stopped.restarted(NINE)).isEqualTo(new Starting(NINE));
    }

    @Test
    void a_start_may_fail() {
        assertThat(SandboxState.requested(EIGHT).failed(StopReason.START_FAILED, NINE)).isEqualTo(new Stopped(NINE, StopReason.START_FAILED));
    }

    @Test
    void each_state_says_in_a_sentence_what_is_the_matter() {
        assertThat(new Starting(EIGHT).inWords()).isEqualTo("Your sandbox is starting.");
        assertThat(new Running(EIGHT).inWords()).isEqualTo("Your sandbox is running.");
        assertThat(new Stopped(EIGHT, StopReason.IDLE).inWords()).isEqualTo(
            "Your sandbox was stopped because nobody used it for a while. Your files, images and volumes are kept.");
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void every_reason_is_in_whole_sentences_for_the_student(StopReason reason) {
        assertThat(reason.inWords()).matches("(Your|You|The) [^<>]*\\.").doesNotContain("  ").hasSizeLessThan(200);
    }

    @Test
    void only_a_running_one_runs() {
        Sandbox sandbox = new Sandbox(SandboxId.fresh(), UUID.randomUUID(), new Running(EIGHT));
        assertThat(sandbox.isRunning()).isTrue();
        assertThat(Stream.of(new Starting(EIGHT), new Stopped(EIGHT, StopReason.RESET)).map(sandbox::with)).noneMatch(Sandbox::isRunning)
            .allMatch(s -> s.id().equals(sandbox.id()) && s.owner().equals(sandbox.owner()));
    }

    @Test
    void an_id_is_a_uuid_with_a_short_form_for_names() {
        SandboxId id = SandboxId.parse("0123abcd-4567-89ab-cdef-0123456789ab");
        assertThat(id).hasToString("0123abcd-4567-89ab-cdef-0123456789ab").extracting(SandboxId::shortForm).isEqualTo("0123abcd4567");
        assertThat(SandboxId.parse(id.toString())).isEqualTo(id);
        assertThatIllegalArgumentException().isThrownBy(() -> SandboxId.parse("../etc"));
    }
}
