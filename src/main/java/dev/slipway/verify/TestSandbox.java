package dev.slipway.verify;

import dev.slipway.sandbox.CommandResult;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;

/** A fresh sandbox for one lesson; gone after {@link #close}. Failures of the sandbox itself are unchecked exceptions. */
public interface TestSandbox extends AutoCloseable {

    /** Writes a file; {@code path} is relative to the home folder, and folders on the way are made. */
    void put(String path, byte[] content, boolean executable);

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
