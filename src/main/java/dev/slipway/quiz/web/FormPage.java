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
 * @param version of what is asked; sent along, so that nobody is graded on questions they did not see
 * @param secondsLeft by the server's clock; -1 without a deadline, or when it is far
 * @param tried what the last checked try of a question got, by its name
 * @param found what the last check of a lab question found, by its name
 * @param allowsTries whether questions can be checked one by one
 * @param labRuns whether the student's sandbox can be looked into now
 * @param preview whether an instructor tries it, and nothing is kept
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

    /** A closing time that is further off needs no clock. */
    private static final Duration NEAR = Duration.ofHours(2);

    /** {@code count}: how many tries there were. */
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

    /** For the page of a browser without scripts: rounded up. */
    public long minutesLeft() {
        return (secondsLeft + 59) / 60;
    }

    /** For the page: what the last check of a lab question found. */
    public List<Finding> findings(QuizForm.Field field) {
        return found.getOrDefault(field.name(), List.of());
    }

    /** For the page: the number that what it sends next goes under, should it have no script to count. */
    public int nextSave() {
        return saves + 1;
    }

    /** For the page of a preview: what draws and shuffles anew. */
    public int nextNumber() {
        return number + 1;
    }

    public boolean hasDeadline() {
        return secondsLeft >= 0;
    }
}
