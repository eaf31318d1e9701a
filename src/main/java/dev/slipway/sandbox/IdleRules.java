package dev.slipway.sandbox;

import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an unused sandbox becomes idle, is paused, hibernated and removed.
 *
 * @param idleAfter      a running sandbox unused for this long becomes idle
 * @param pauseAfter     an idle one is paused after this
 * @param hibernateAfter a paused one is hibernated after this
 * @param keep           a hibernated one is removed after this
 * @param extension      how long from now it counts as used when its student extends it
 */
public record IdleRules(
        Duration idleAfter, Duration pauseAfter, Duration hibernateAfter, Duration keep, Duration extension) {

    public IdleRules {
        positive("idle-after", idleAfter);
        positive("pause-after", pauseAfter);
        positive("hibernate-after", hibernateAfter);
        positive("keep", keep);
        positive("extension", extension);
    }

    private static void positive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "slipway.sandbox." + key + " is " + value + ", and must be longer than nothing, for instance 30m");
        }
    }

    /** When the sandbox changes state by itself if nobody uses it; empty for a state without a time limit. */
    public Optional<Instant> dueAt(Sandbox s) {
        return switch (s.state()) {
            case Active active -> Optional.of(idleAt(s));
            case Idle idle -> Optional.of(pausesAt(s));
            case Paused paused -> Optional.of(paused.since().plus(hibernateAfter));
            case Hibernated hibernated -> Optional.of(hibernated.since().plus(keep));
            default -> Optional.empty();
        };
    }

    /** When a running sandbox is paused if nobody uses it: what its student sees as the time left. */
    public Instant pausesAt(Sandbox s) {
        return s.state() instanceof Idle idle
                ? later(idle.since().plus(pauseAfter), s.extended())
                : idleAt(s).plus(pauseAfter);
    }

    private Instant idleAt(Sandbox s) {
        return later(later(s.usedAt(), s.state().since()).plus(idleAfter), s.extended());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
