package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked.Finding;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import dev.slipway.quiz.attempt.AttemptAvailability.Answering;
import dev.slipway.quiz.attempt.ShownQuestion;
import dev.slipway.quiz.grading.Grader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to be answered, for the page.
 *
 * @param version of the questions; sent with the form, so that nobody is graded on questions they did not see
 * @param secondsLeft by the server's clock; -1 without a deadline, or when it is far off
 * @param tried the result of the last try of a question, by its name
 * @param found the findings of the last check of a lab question, by its name
 * @param allowsTries whether questions can be checked one by one
 * @param labRuns whether the student's sandbox runs, so that labs can be checked
 * @param preview whether this is an instructor's preview, which is not saved
 */
public record FormPage(
        int number,
        String version,
        int saves,
        long secondsLeft,
        List<QuizForm.Field> fields,
        Map<String, Try> tried,
        Map<String, List<Finding>> found,
        boolean allowsTries,
        boolean labRuns,
        boolean preview) {

    /** The clock is shown only when the deadline is nearer than this. */
    private static final Duration NEAR = Duration.ofHours(2);

    /** {@code count}: the number of tries. */
    public record Try(ShownQuestion shown, int count) {}

    static FormPage of(Answering now, String version, QuizForm form, RichTextHtml html, boolean labRuns, Instant at) {
        InProgress attempt = now.attempt();
        long left = attempt.left(at)
                .filter(d -> attempt.sheet().settings().timeLimit().isPresent() || d.compareTo(NEAR) < 0)
                .map(d -> (d.toMillis() + 999) / 1000)
                .orElse(-1L);
        return new FormPage(
                attempt.sheet().number(),
                version,
                now.saves(),
                left,
                form.fields(attempt.sheet().answers()),
                tried(attempt, html),
                found(attempt),
                attempt.sheet().settings().allowsTries(),
                labRuns,
                false);
    }

    FormPage asPreview() {
        return new FormPage(number, version, saves, -1, fields, tried, found, false, false, true);
    }

    private static Map<String, List<Finding>> found(InProgress attempt) {
        Map<String, List<Finding>> found = new HashMap<>();
        attempt.sheet().answers().forEach((question, answer) -> {
            if (answer instanceof Answer.Checked checked) {
                found.put(question, checked.findings());
            }
        });
        return found;
    }

    private static Map<String, Try> tried(InProgress attempt, RichTextHtml html) {
        Map<String, Try> tried = new HashMap<>();
        for (Question question : attempt.sheet().paper().asked()) {
            List<Answer> tries = attempt.sheet().tries().get(question.name());
            if (tries != null) {
                tried.put(question.name(), tried(question, tries, html));
            }
        }
        return tried;
    }

    private static Try tried(Question question, List<Answer> tries, RichTextHtml html) {
        QuestionVerdict verdict = Grader.grade(question, tries.getLast());
        return new Try(ShownVerdict.one(question, tries.getLast(), verdict.withoutRightAnswer(), html), tries.size());
    }

    /** For the page: the last try of a question, if it was checked. */
    public @Nullable Try tryOf(QuizForm.Field field) {
        return tried.get(field.name());
    }

    /** For browsers without scripts: rounded up. */
    public long minutesLeft() {
        return (secondsLeft + 59) / 60;
    }

    /** For the page: the findings of the last check of a lab question. */
    public List<Finding> findings(QuizForm.Field field) {
        return found.getOrDefault(field.name(), List.of());
    }

    /** For a page without scripts: the save number of its next request. */
    public int nextSave() {
        return saves + 1;
    }

    /** For a preview: the attempt number that gives another draw and order. */
    public int nextNumber() {
        return number + 1;
    }

    public boolean hasDeadline() {
        return secondsLeft >= 0;
    }
}
