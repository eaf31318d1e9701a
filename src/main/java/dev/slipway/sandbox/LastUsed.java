package dev.slipway.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each sandbox was last used: exact in memory, and stored at most once a minute, so a crash loses at most a
 * minute.
 */
final class LastUsed {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SandboxRegistry book;
    private final Map<UUID, Instant> last = new ConcurrentHashMap<>();

    LastUsed(SandboxRegistry book) {
        this.book = book;
    }

    void now(UUID owner) {
        last.put(owner, book.now());
    }

    Sandbox noted(Sandbox sandbox) {
        Instant at = last.get(sandbox.owner());
        return at == null ? sandbox : sandbox.usedAt(at);
    }

    /** Stores the last use if it was not stored recently. */
    void keep(Sandbox before) {
        if (isOld(before)) {
            book.ifFree(before.owner(), () -> {
                Sandbox sandbox = book.current(before);
                if (isOld(sandbox)) {
                    book.note(noted(sandbox));
                }
            });
        }
    }

    private boolean isOld(Sandbox sandbox) {
        return noted(sandbox).usedAt().isAfter(sandbox.usedAt().plus(NOTED_EVERY));
    }
}
