package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Grader;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One student's attempt. What can happen to it are methods of the state it is in, so that nothing else can. The clock is
 * the server's: {@code now} is when the server heard of it.
 */
public sealed interface Attempt {

    Sheet sheet();

    /**
     * What every state has.
     *
     * @param student account name
     * @param number 1 for the student's first
     * @param paper what is asked
     * @param settings as they were when it started
     * @param deadline when the server submits it; never if empty
     * @param answers given so far, by name of question
     */
    record Sheet(String student, int number, Paper paper, QuizSettings settings, Instant startedAt, Optional<Instant> deadline,
            Map<String, Answer> answers) {

        public Sheet {
            answers = Map.copyOf(answers);
        }
    }

    /** Answers are taken. */
    record InProgress(Sheet sheet) implements Attempt {

        /** An attempt past its deadline takes nothing more; submit it instead. */
        public boolean isOver(Instant now) {
            return sheet.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
        }

        /** With the answer to one question. Unchanged when the deadline is over, or for a question that is not asked. */
        public InProgress answered(String question, Answer answer, Instant now) {
            if (isOver(now) || !sheet.paper().versions().containsKey(question)) {
                return this;
            }
            Map<String, Answer> answers = new HashMap<>(sheet.answers());
            answers.put(question, answer);
            return new InProgress(new Sheet(sheet.student(), sheet.number(), sheet.paper(), sheet.settings(), sheet.startedAt(), sheet.deadline(), answers));
        }

        /** How long is left; empty without a deadline, never below nought. */
        public Optional<Duration> left(Instant now) {
            return sheet.deadline().map(deadline -> now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO);
        }

        /** By the student, or by the server at the deadline: whichever is first is the time that counts. */
        public Submitted submit(Instant now) {
            return new Submitted(sheet, isOver(now) ? sheet.deadline().orElseThrow() : now);
        }
    }

    /** No answers are taken, no points are known. */
    record Submitted(Sheet sheet, Instant at) implements Attempt {

        /** How long after the quiz had closed for this student; nought if on time. */
        public Duration late() {
            return sheet.settings().closesFor(sheet.student()).filter(at::isAfter).map(closed -> Duration.between(closed, at)).orElse(Duration.ZERO);
        }

        /** @param id of the quiz, for the verdict */
        public Graded grade(String id) {
            Quiz quiz = new Quiz(id, id, sheet.settings().passPercent(), 0, sheet.paper().questions());
            return new Graded(this, Grader.grade(quiz, sheet.answers()));
        }
    }

    /**
     * Graded, even if essays still wait for a person.
     *
     * @param verdict what the answers are worth, before anything is taken off for being late
     */
    record Graded(Submitted submitted, QuizVerdict verdict) implements Attempt {

        @Override
        public Sheet sheet() {
            return submitted.sheet();
        }

        /** What counts: the verdict's points, less what being late costs. */
        public BigDecimal points() {
            return sheet().settings().late().lessened(verdict.points(), submitted.late());
        }

        public boolean isLate() {
            return !submitted.late().isZero();
        }
    }

    /**
     * A new attempt. Ask {@link QuizSettings#refusal} before.
     *
     * @param number 1 for the student's first
     */
    static InProgress start(String student, int number, Paper paper, QuizSettings settings, Instant now) {
        return new InProgress(new Sheet(student, number, paper, settings, now, settings.deadline(student, now), Map.of()));
    }
}
