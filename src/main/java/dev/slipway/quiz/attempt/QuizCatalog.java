package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import java.util.Optional;

/** Where quizzes are found: a port, since who has them (courses) builds on quizzes. */
public interface QuizCatalog {

    /** Empty when there is no such course or lesson, or the lesson has no quiz. */
    Optional<OfferedQuiz> find(LessonKey lesson);
}
