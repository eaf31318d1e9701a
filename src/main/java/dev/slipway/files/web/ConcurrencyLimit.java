package dev.slipway.files.web;

import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Limits how many operations of one kind each student may run at once. */
final class ConcurrencyLimit {

    private final int most;
    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

    ConcurrencyLimit(int most) {
        this.most = most;
    }

    /** A permit. Must be closed; any thread may do so. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a permit. Throws {@link FileRefusedException} with {@link FileRefusal#TOO_MANY} when all are taken. */
    Turn take(UUID who) {
        int now = taken.merge(who, 1, Integer::sum);
        if (now > most) {
            giveBack(who);
            throw new FileRefusedException(FileRefusal.TOO_MANY);
        }
        return () -> giveBack(who);
    }

    private void giveBack(UUID who) {
        taken.computeIfPresent(who, (w, n) -> n == 1 ? null : n - 1);
    }
}
