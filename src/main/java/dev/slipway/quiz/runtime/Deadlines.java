package dev.slipway.quiz.store;

import dev.slipway.identity.store.Account;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Submits attempts at their deadlines, whether a browser is there or not. After a restart, what became due meanwhile comes first. */
@ApplicationScoped
class Deadlines {

    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    @Inject
    Attempts attempts;

    private record Due(UUID attempt, String student) {}

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void submit() {
        for (Due due : due()) {
            try {
                attempts.submitOverdue(due.attempt(), due.student());
            } catch (RuntimeException e) {
                LOG.errorf(e, "attempt %s is past its deadline and cannot be graded; it is tried again", due.attempt());
            }
        }
    }

    private static List<Due> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuizAttempt.overdue(Instant.now()).stream()
                        .map(id -> {
                            QuizAttempt row = QuizAttempt.findById(id);
                            return new Due(id, Account.<Account>findById(row.accountId).name);
                        })
                        .toList());
    }
}
