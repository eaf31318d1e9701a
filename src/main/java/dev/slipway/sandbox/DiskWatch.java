package dev.slipway.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the last two measurements of sandboxes' disk use: which students to warn, which sandboxes to stop. */
final class DiskWatch {

    /** Growth up to this does not count: an idle engine writes logs and its own databases. */
    private static final long NOISE = 4L << 20;

    private final DiskRules rules;
    private volatile Map<SandboxId, Long> before = Map.of();
    private volatile Map<SandboxId, Long> now = Map.of();

    DiskWatch(DiskRules rules) {
        this.rules = rules;
    }

    /** Records a measurement. Returns the sandboxes whose warning appeared or disappeared with it. */
    List<SandboxId> look(Map<SandboxId, Long> measured) {
        before = now;
        now = Map.copyOf(measured);
        return now.keySet().stream()
                .filter(id -> isFull(now, id) != isFull(before, id))
                .toList();
    }

    Optional<DiskUse> of(SandboxId id) {
        return Optional.ofNullable(now.get(id)).map(bytes -> new DiskUse(bytes, bytes >= rules.soft(), rules.hard()));
    }

    /**
     * Sandboxes over the limit that still grow. One that has stopped growing is left alone, so that its student can
     * free space.
     */
    List<SandboxId> over() {
        return now.entrySet().stream()
                .filter(e -> e.getValue() > rules.hard() && grown(e.getKey()) > NOISE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one of {@code among} that grew most between the last two measurements; empty when none did. */
    Optional<SandboxId> fastest(List<SandboxId> among) {
        return among.stream().collect(Collectors.toMap(id -> id, this::grown)).entrySet().stream()
                .filter(e -> e.getValue() > NOISE)
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private long grown(SandboxId id) {
        Long was = before.get(id);
        return was == null ? 0 : now.getOrDefault(id, 0L) - was;
    }

    private boolean isFull(Map<SandboxId, Long> look, SandboxId id) {
        return look.getOrDefault(id, 0L) >= rules.soft();
    }
}
