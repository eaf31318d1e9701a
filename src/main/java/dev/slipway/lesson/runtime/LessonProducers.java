package dev.slipway.lesson.runtime;

import dev.slipway.course.Courses;
import dev.slipway.lesson.LessonLabs;
import dev.slipway.lesson.OpenLessons;
import dev.slipway.lesson.SandboxAccess;
import dev.slipway.lesson.StudentSandboxes;
import dev.slipway.lesson.TaskChecker;
import dev.slipway.lesson.WatchTimes;
import dev.slipway.lesson.sandbox.EngineSandboxAccess;
import dev.slipway.lesson.sandbox.OwnedSandboxes;
import dev.slipway.progress.CompletedTasks;
import dev.slipway.quiz.attempt.LabEnvironment;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.WarmPool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the services of {@link dev.slipway.lesson} to their ports. */
class LessonProducers {

    @Produces
    @Singleton
    StudentSandboxes sandboxes(Sandboxes sandboxes, WarmPool pool) {
        return new OwnedSandboxes(sandboxes, pool);
    }

    @Produces
    @Singleton
    SandboxAccess access(ContainerEngine engine, Commands commands) {
        return new EngineSandboxAccess(engine, commands);
    }

    @Produces
    @Singleton
    TaskChecker checker(StudentSandboxes sandboxes, SandboxAccess access, CompletedTasks completed) {
        return new TaskChecker(sandboxes, access, completed);
    }

    @Produces
    @Singleton
    OpenLessons lessons(
            StudentSandboxes sandboxes, SandboxAccess access, TaskChecker checker, CompletedTasks completed) {
        return new OpenLessons(
                sandboxes,
                access,
                checker,
                completed,
                WatchTimes.USUAL,
                Thread.ofVirtual().name("lesson-", 0)::start);
    }

    @Produces
    @Singleton
    LabEnvironment labs(Courses courses, StudentSandboxes sandboxes, TaskChecker checker) {
        return new LessonLabs(courses, sandboxes, checker);
    }
}
