package dev.slipway.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Transactions that look first and then insert under a unique key. Two of them may look at the same moment; the one that
 * inserts second fails at the key, is run again, and then sees what the first has done.
 */
public final class UniqueKeyRetry {

    private static final int TRIES = 10;

    private UniqueKeyRetry() {}

    /** Runs the work in a transaction of its own, again while it collides, at most ten times. */
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
