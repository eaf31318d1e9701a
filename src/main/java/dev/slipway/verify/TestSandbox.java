package dev.slipway.verify;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import java.io.IOException;

/**
 * A fresh sandbox for one lesson; {@link #close} removes it. Failures of the sandbox itself are unchecked exceptions.
 */
public interface TestSandbox extends AutoCloseable {

    /**
     * Puts the lesson's starter files into the home folder, the way students get them. Throws when a file cannot be
     * read.
     */
    void putStarterFiles(Lesson lesson) throws IOException;

    /**
     * Runs shell commands as the student, in the home folder. A program still running after some minutes is ended;
     * then the result has {@code timedOut}.
     */
    CommandResult run(String script);

    /** Checks the task as for a student. */
    Finding judge(Task task);

    @Override
    void close();

    /** Makes test sandboxes. Thread-safe. */
    interface Source {
        TestSandbox fresh();
    }
}
