package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import java.util.Optional;

/** Finds quizzes: a port, because courses, which contain quizzes, depend on this package. */
public interface QuizCatalog {

    /** Empty when there is no such course or lesson, or the lesson has no quiz. */
    Optional<OfferedQuiz> find(LessonKey lesson);
}
