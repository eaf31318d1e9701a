package dev.slipway.verify;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import java.io.IOException;

/** A fresh sandbox for one lesson; gone after {@link #close}. Failures of the sandbox itself are unchecked exceptions. */
public interface TestSandbox extends AutoCloseable {

    /** Puts the lesson's starter files into the home folder, the way students get them. Throws when a file cannot be read. */
    void putStarterFiles(Lesson lesson) throws IOException;

    /** Runs shell commands as the student, in the home folder. Whatever still runs after some minutes is given up: the result says so. */
    CommandResult run(String script);

    /** What the student would be told of this task now. */
    Finding judge(Task task);

    @Override
    void close();

    /** Makes test sandboxes. Safe for use by several threads. */
    interface Source {
        TestSandbox fresh();
    }
}
