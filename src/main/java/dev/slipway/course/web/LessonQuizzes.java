package dev.slipway.course.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.course.store.ProgressReader;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.AttemptGraded;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizCatalog;
import dev.slipway.quiz.attempt.QuizRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;

/** Quizzes lie beside lessons; what is graded there is progress in the course. */
@ApplicationScoped
class LessonQuizzes implements QuizCatalog {

    /** By identity: a quiz is read again only when one of its files has changed. */
    private final Cache<Quiz, QuizRevision> revisions =
            Caffeine.newBuilder().weakKeys().build();

    @Inject
    Courses courses;

    @Inject
    ProgressReader progress;

    @Override
    public Optional<OfferedQuiz> find(String course, String lesson) {
        return courses.course(course)
                .flatMap(c -> c.lesson(lesson)
                        .flatMap(l -> l.quiz()
                                .map(quiz -> new OfferedQuiz(
                                        course, lesson, l.title(), new LessonAddress(c, l).url(), revision(l, quiz)))));
    }

    private QuizRevision revision(Lesson lesson, Quiz quiz) {
        return revisions.get(quiz, q -> QuizRevision.of(q.questions(), lesson.quizSettings()));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptGraded graded) {
        progress.changed(graded.account(), graded.course());
    }
}
