package dev.slipway.quiz.runtime;

import dev.slipway.identity.KeyFile;
import dev.slipway.quiz.attempt.AttemptGraded;
import dev.slipway.quiz.attempt.AttemptStore;
import dev.slipway.quiz.attempt.Marking;
import dev.slipway.quiz.attempt.QuizAttempts;
import dev.slipway.quiz.web.AnswerTokens;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the services of {@link dev.slipway.quiz.attempt} to their ports, and reads the key of forms. */
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

    @Produces
    @Singleton
    AnswerTokens tokens(@ConfigProperty(name = "slipway.data") Path data) {
        return new AnswerTokens(KeyFile.read(data, "answer-tokens.key"));
    }
}
