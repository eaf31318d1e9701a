package dev.slipway.lint;

import dev.slipway.course.Lesson;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.TrueFalse;
import java.nio.file.Files;

/** Checks that a lesson has a quiz, and that its questions give feedback on wrong answers. */
final class QuizRule {

    void look(LessonFiles files, Diagnostics remarks) {
        Lesson lesson = files.lesson();
        if (!Files.isRegularFile(lesson.folder().resolve("quiz.gift"))) {
            remarks.warning(
                    files.text().at(1),
                    "the lesson has no quiz",
                    "Add quiz.gift with a few questions; docs/lesson-format.md shows the form");
        }
        lesson.quiz().stream()
                .flatMap(q -> q.questions().stream())
                .filter(q -> !explainsWrong(q))
                .forEach(q -> remarks.error(
                        q.position(),
                        "question `" + q.name() + "` leaves a wrong answer without feedback",
                        "Add `####` with the reason of the right answer, or `#` behind each wrong one"));
    }

    /** Whether a wrong answer gets feedback. */
    private static boolean explainsWrong(Question question) {
        return question.generalFeedback().hasText()
                || switch (question) {
                    case MultipleChoice q ->
                        q.options().stream()
                                .filter(o -> !o.isRight())
                                .allMatch(o -> o.feedback().hasText());
                    case TrueFalse q -> q.whenWrong().hasText();
                    case Numerical q -> q.otherwise().hasText();
                    case ShortAnswer q ->
                        q.accepted().stream()
                                .anyMatch(a ->
                                        a.pattern().equals("*") && a.feedback().hasText());
                    case Matching q -> false;
                    case Ordering q -> false;
                    case Command q -> true;
                    case Lab q -> true;
                    case Description q -> true;
                    case Essay q -> true;
                };
    }
}
