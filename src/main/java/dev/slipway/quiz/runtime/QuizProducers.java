package dev.slipway.quiz.runtime;

import dev.slipway.quiz.attempt.AttemptGraded;
import dev.slipway.quiz.attempt.AttemptStore;
import dev.slipway.quiz.attempt.Marking;
import dev.slipway.quiz.attempt.QuizAttempts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires the services of {@link dev.slipway.quiz.attempt} to their ports. */
class QuizProducers {

    @Produces
    @Singleton
    QuizAttempts attempts(AttemptStore store, Event<AttemptGraded> graded, Clock clock) {
        return new QuizAttempts(store, graded::fire, clock);
    }

    @Produces
    @Singleton
    Marking marking(AttemptStore store, Event<AttemptGraded> graded, Clock clock) {
        return new Marking(store, graded::fire, clock);
    }
}
