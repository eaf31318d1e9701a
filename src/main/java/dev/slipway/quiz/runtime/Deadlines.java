package dev.slipway.quiz.runtime;

import dev.slipway.quiz.attempt.QuizAttempts;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Submits attempts at their deadlines, whether or not a browser is open. After a restart, overdue attempts come
 * first.
 */
@ApplicationScoped
class Deadlines {

    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    @Inject
    QuizAttempts attempts;

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void submitOverdue() {
        for (UUID attempt : attempts.overdue()) {
            try {
                attempts.submitIfOverdue(attempt);
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "attempt %s is past its deadline and could not be graded; it is tried again in 2 seconds",
                        attempt);
            }
        }
    }
}
