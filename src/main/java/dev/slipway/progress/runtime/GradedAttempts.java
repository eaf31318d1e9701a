package dev.slipway.progress.runtime;

import dev.slipway.progress.ProgressStore;
import dev.slipway.quiz.attempt.AttemptGraded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Tells the progress store when attempts were graded. */
@ApplicationScoped
class GradedAttempts {

    @Inject
    ProgressStore store;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptGraded graded) {
        store.attemptsChanged(graded.account(), graded.lesson().course());
    }
}
