package dev.slipway.lesson.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.lesson.LessonAddress;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizCatalog;
import dev.slipway.quiz.attempt.QuizRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the quizzes of lessons. */
@ApplicationScoped
class LessonQuizzes implements QuizCatalog {

    /** Keyed by identity: a quiz is the same object until one of its files changes. */
    private final Cache<Quiz, QuizRevision> revisions =
            Caffeine.newBuilder().weakKeys().build();

    @Inject
    Courses courses;

    @Override
    public Optional<OfferedQuiz> find(LessonKey lesson) {
        return LessonAddress.find(courses, lesson)
                .flatMap(at -> at.lesson()
                        .quiz()
                        .map(quiz ->
                                new OfferedQuiz(lesson, at.lesson().title(), at.url(), revision(at.lesson(), quiz))));
    }

    private QuizRevision revision(Lesson lesson, Quiz quiz) {
        return revisions.get(quiz, q -> QuizRevision.of(q.questions(), lesson.quizSettings()));
    }
}
