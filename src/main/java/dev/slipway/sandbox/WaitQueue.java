package dev.slipway.sandbox;

import dev.slipway.sandbox.SandboxState.Queued;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The students who wait for a sandbox, first come, first served, and when each can expect one. */
public record WaitQueue(List<Sandbox> waiting, List<Instant> expected) {

    /**
     * A position in the queue: {@code place} from 1, of {@code waiting}, and the expected waiting time; empty if
     * unknown.
     */
    public record Place(int place, int waiting, Optional<Duration> expected) {

        /** Whether both look the same to a student: the waiting time is compared in minutes. */
        boolean looksLike(@Nullable Place other) {
            return other != null
                    && place == other.place
                    && waiting == other.waiting
                    && expected.map(Duration::toMinutes).equals(other.expected.map(Duration::toMinutes));
        }
    }

    static WaitQueue of(List<Sandbox> all, IdleRules rules) {
        List<Sandbox> waiting = all.stream()
                .filter(s -> s.state() instanceof Queued)
                .sorted(Comparator.comparing((Sandbox s) -> s.state().since()).thenComparing(s -> s.owner()))
                .toList();
        // While somebody waits, a paused sandbox frees its place at once, a running one when it is due to be paused.
        List<Instant> expected = all.stream()
                .filter(Sandbox::isRunning)
                .map(rules::pausesAt)
                .sorted()
                .toList();
        return new WaitQueue(waiting, expected);
    }

    Optional<Sandbox> first() {
        return waiting.stream().findFirst();
    }

    Optional<Place> placeOf(UUID owner, Instant now) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).owner().equals(owner)) {
                Optional<Duration> wait = i < expected.size()
                        ? Optional.of(atLeastZero(Duration.between(now, expected.get(i))))
                        : Optional.empty();
                return Optional.of(new Place(i + 1, waiting.size(), wait));
            }
        }
        return Optional.empty();
    }

    private static Duration atLeastZero(Duration d) {
        return d.isNegative() ? Duration.ZERO : d;
    }
}
