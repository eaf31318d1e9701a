package dev.slipway.lesson;

import dev.slipway.progress.CompletedTasks;

/** The dependencies of a {@link TaskWatcher}. */
record Watching(
        StudentSandboxes sandboxes,
        SandboxAccess access,
        TaskChecker checker,
        CompletedTasks completed,
        WatchTimes times) {}
