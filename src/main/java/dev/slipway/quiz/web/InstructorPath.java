package dev.slipway.quiz.web;

import dev.slipway.quiz.attempt.OfferedQuiz;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Redirects to instructors' pages of a quiz. */
final class InstructorPath {

    private InstructorPath() {}

    /** {@code rest}: the path after that of the quiz. */
    static Response to(OfferedQuiz quiz, String rest) {
        return Response.seeOther(URI.create(quiz.instructorUrl() + rest)).build();
    }
}
