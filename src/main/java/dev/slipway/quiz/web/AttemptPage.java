package dev.slipway.quiz.web;

import dev.slipway.quiz.attempt.ShownQuestion;
import java.time.Instant;
import java.util.List;

/**
 * A graded attempt, for the page of its student.
 *
 * @param points   that count
 * @param most     that there were to get
 * @param late     whether it was submitted after the quiz had closed
 * @param lateCosts whether that took points off
 * @param shown    whether points and feedback may be seen already
 * @param hidden   why something is not shown, in a sentence; empty when all is
 * @param pending  how many questions wait for a person
 */
public record AttemptPage(
        int number,
        boolean passed,
        int percent,
        String points,
        String most,
        int passPercent,
        Instant submittedAt,
        boolean late,
        boolean lateCosts,
        int pending,
        boolean shown,
        String hidden,
        List<ShownQuestion> questions) {}
