package dev.slipway.lesson;

import dev.slipway.progress.CompletedTasks;

/** What is needed to watch the tasks of a lesson. */
record Watching(
        StudentSandboxes sandboxes,
        SandboxAccess access,
        TaskChecker checker,
        CompletedTasks completed,
        WatchTimes times) {}
