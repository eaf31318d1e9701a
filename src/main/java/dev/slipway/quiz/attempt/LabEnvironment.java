package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.LabCheck;
import java.util.UUID;

/** Access to students' engines for lab questions: a port. */
public interface LabEnvironment {

    /** Whether the student's engine runs, so that it can be checked. */
    boolean isRunning(UUID student);

    /** Starts the student's engine, as the student would. The lesson page reports problems with starting. */
    void start(UUID student);

    /** The check for the lab questions of one quiz. */
    LabCheck checkFor(UUID student, LessonKey lesson);
}
