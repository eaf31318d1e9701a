package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.LabCheck;
import java.util.UUID;

/** The engines of students, as far as lab questions look into them: a port. */
public interface LabEnvironment {

    /** Whether the student's engine can be looked into now. */
    boolean isRunning(UUID student);

    /** Starts the student's engine, as the student would; what keeps it from starting is told beside the lesson. */
    void start(UUID student);

    /** For the questions of one quiz. */
    LabCheck checkFor(UUID student, LessonKey lesson);
}
