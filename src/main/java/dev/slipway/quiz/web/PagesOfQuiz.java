package dev.slipway.quiz.web;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizCatalog;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;

/** Pages below {@code {course}/{lesson}} about the quiz of that lesson. */
abstract class PagesOfQuiz {

    @Inject
    QuizCatalog shelf;

    @PathParam("course")
    String course;

    @PathParam("lesson")
    String lesson;

    /** The current quiz of the lesson. */
    OfferedQuiz find() {
        return shelf.find(new LessonKey(course, lesson)).orElseThrow(NotFoundException::new);
    }
}
