package dev.slipway.lesson;

import dev.slipway.sandbox.Sandbox;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The sandboxes of students, as far as lessons need them: a port. */
public interface StudentSandboxes {

    /** Empty when the student has none yet. */
    Optional<Sandbox> ofOwner(UUID student);

    /** The student's sandbox if it runs. */
    default Optional<Sandbox> running(UUID student) {
        return ofOwner(student).filter(Sandbox::isRunning);
    }

    /** Starts the student's sandbox, as the student would. */
    void start(UUID student);

    /** Records that the student's sandbox is used now. */
    void touch(UUID student);

    /**
     * Calls the listener for each change of any sandbox, on the thread that changes it: the listener must return
     * quickly.
     *
     * @return unsubscribes the listener
     */
    Runnable onChange(Consumer<Sandbox> listener);

    /** Tells how many students are likely to want their first sandbox soon. */
    void expect(int students);
}
