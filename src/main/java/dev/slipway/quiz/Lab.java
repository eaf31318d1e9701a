package dev.slipway.quiz;

/**
 * Something to do in the student's own engine. When the answer is submitted, the task's check inspects the engine.
 * Its findings are the answer: {@link Answer.Checked}, from {@link LabCheck}.
 *
 * @param task id of a task of the lesson; not blank
 */
public record Lab(Stem stem, String task) implements Question {

    public Lab {
        if (task.isBlank()) {
            throw new IllegalArgumentException("question " + stem.name() + " names no task");
        }
    }
}
