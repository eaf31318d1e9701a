package dev.slipway.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Retries transactions that query first and then insert under a unique key. If two of them query at the same moment,
 * the second insert violates the key. That transaction runs again, and then sees the other's row.
 */
public final class UniqueKeyRetry {

    private static final int TRIES = 10;

    private UniqueKeyRetry() {}

    /** Runs the work in a transaction of its own; repeats it on a key violation, at most ten times. */
    public static <T> T retrying(Callable<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (tries == TRIES || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isCollision(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
