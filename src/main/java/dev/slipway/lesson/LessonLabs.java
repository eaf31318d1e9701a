package dev.slipway.lesson;

import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Courses;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked;
import dev.slipway.quiz.LabCheck;
import dev.slipway.quiz.attempt.LabEnvironment;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks lab questions: each names a task of its lesson, whose check runs in the student's sandbox. */
public final class LessonLabs implements LabEnvironment {

    private final Courses courses;
    private final StudentSandboxes sandboxes;
    private final TaskChecker checker;

    public LessonLabs(Courses courses, StudentSandboxes sandboxes, TaskChecker checker) {
        this.courses = courses;
        this.sandboxes = sandboxes;
        this.checker = checker;
    }

    @Override
    public boolean isRunning(UUID student) {
        return sandboxes.running(student).isPresent();
    }

    @Override
    public void start(UUID student) {
        sandboxes.start(student);
    }

    @Override
    public LabCheck checkFor(UUID student, LessonKey lesson) {
        Optional<LessonAddress> at = LessonAddress.find(courses, lesson);
        return question -> at.flatMap(a -> a.lesson().task(question.task()))
                .map(task -> check(student, task))
                .orElse(Answer.BLANK);
    }

    private Answer check(UUID student, Task task) {
        List<Finding> findings = checker.findings(student, task);
        return findings.isEmpty()
                ? Answer.BLANK
                : new Checked(findings.stream()
                        .map(f -> new Checked.Finding(f.holds(), f.message()))
                        .toList());
    }
}
