package dev.slipway.course.web;

import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked;
import dev.slipway.quiz.LabCheck;
import dev.slipway.quiz.attempt.LabEnvironment;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lab questions ask for a task of their lesson; its check looks into the student's sandbox. */
@ApplicationScoped
class LessonLabs implements LabEnvironment {

    @Inject
    Courses courses;

    @Inject
    Sandboxes sandboxes;

    @Inject
    TaskChecker judge;

    @Override
    public boolean isRunning(UUID student) {
        return sandboxes.ofOwner(student).filter(Sandbox::isRunning).isPresent();
    }

    @Override
    public void start(UUID student) {
        sandboxes.start(student);
    }

    @Override
    public LabCheck checkFor(UUID student, String course, String lesson) {
        Optional<Lesson> found = courses.course(course).flatMap(c -> c.lesson(lesson));
        return question -> found.flatMap(l -> l.task(question.task()))
                .map(task -> check(student, task))
                .orElse(Answer.BLANK);
    }

    private Answer check(UUID student, Task task) {
        List<Finding> findings = judge.look(student, task);
        return findings.isEmpty()
                ? Answer.BLANK
                : new Checked(findings.stream()
                        .map(f -> new Checked.Finding(f.holds(), f.message()))
                        .toList());
    }
}
