package dev.slipway.quiz.web;

import dev.slipway.quiz.attempt.ShownQuestion;
import java.time.Instant;
import java.util.List;

/**
 * A graded attempt, for the page of its student.
 *
 * @param points the points that count
 * @param most     the maximum points
 * @param late     whether it was submitted after the quiz had closed
 * @param lateCosts whether lateness cost points
 * @param shown    whether the student may see points and feedback now
 * @param hidden   a sentence about why something is not shown; empty when everything is
 * @param pending  how many questions a person still has to grade
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
